package url

import (
	"slices"
	"strings"

	"golang.org/x/net/idna"
	"golang.org/x/text/secure/bidirule"
	"golang.org/x/text/unicode/bidi"
)

// profile is how URLs have the names of hosts: as browsers do, which check little.
var profile = idna.New(
	idna.MapForLookup(),
	idna.Transitional(false),
	idna.StrictDomainName(false),
	idna.CheckHyphens(false),
	idna.VerifyDNSLength(false),
)

// domainToASCII is the name of a host as URLs have it, "" if it is none.
func domainToASCII(name string) string {
	const other = "other.invalid"
	u, err := parser.Parse("ws://" + other)
	if err != nil {
		panic(err)
	}
	if name == other {
		return name
	}
	u.SetHostname(name)
	if u.Hostname() == other {
		return ""
	}
	return u.Hostname()
}

// toUnicode is a name with its labels in punycode decoded, those that can be.
func toUnicode(name string) string {
	labels := strings.Split(name, ".")
	for i, label := range labels {
		if strings.HasPrefix(label, punycodePrefix) {
			labels[i], _ = profile.ToUnicode(label) // what cannot be decoded it leaves as it is
		}
	}
	return strings.Join(labels, ".")
}

// toASCII is a name in punycode, "" if it cannot be.
func toASCII(name string) string {
	if slices.Contains(strings.Split(strings.ToLower(name), "."), punycodePrefix) {
		return ""
	}
	text, err := profile.ToASCII(name)
	if err != nil || !keepsDirection(toUnicode(text)) {
		return ""
	}
	return text
}

// keepsDirection tells whether the labels of a name that begin from the right are as they have
// to be. Node does not look at the others, even where they go on from the right.
func keepsDirection(name string) bool {
	for label := range strings.SplitSeq(name, ".") {
		if label == "" {
			continue
		}
		first, _ := bidi.LookupString(label)
		if class := first.Class(); (class == bidi.R || class == bidi.AL) && !bidirule.ValidString(label) {
			return false
		}
	}
	return true
}
