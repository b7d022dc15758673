package url

import "golang.org/x/net/idna"

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
	text, _ := profile.ToUnicode(name) // what cannot be decoded it leaves as it is
	return text
}

// toASCII is a name in punycode, "" if it cannot be.
func toASCII(name string) string {
	text, err := profile.ToASCII(name)
	if err != nil {
		return ""
	}
	return text
}
