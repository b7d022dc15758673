package url

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"sync"

	whatwg "github.com/nlnwa/whatwg-url/url"
)

// This file is about names of hosts that the library would refuse or take for something else. It
// is given others in their place, which showHost puts back.

// hideHost returns what the library is to parse for a host.
func hideHost(u *whatwg.Url, host string) string {
	if !isSpecial(u.Scheme()) || strings.HasPrefix(host, "[") {
		return host
	}
	name := host
	if strings.Contains(name, "%") {
		if decoded, err := url.PathUnescape(name); err == nil {
			name = strings.ToValidUTF8(decoded, "\ufffd")
		}
	}
	if hidden := hidePunycode(hideSigns(name)); hidden != name {
		return hidden
	}
	return host
}

// showHost returns the host that the library has parsed for one of hideHost.
func showHost(_ *whatwg.Url, host string) string {
	return strings.TrimSuffix(strings.ReplaceAll(host, hiddenPrefix, punycodePrefix), signMark)
}

// The library checks more of a name that is not in ASCII than Node does.
const (
	punycodePrefix = "xn--"
	hiddenPrefix   = "punycode-label--"
)

// hidePunycode returns a name in ASCII whose labels in punycode the library takes for others.
func hidePunycode(name string) string {
	if isASCII(name) && !strings.Contains(strings.ToLower(name), punycodePrefix) {
		return name
	}
	if name = toASCII(name); name == "" || strings.Contains(name, "%") { // which the library would decode
		return notAnAddress
	}
	return strings.ReplaceAll(name, punycodePrefix, hiddenPrefix)
}

func isASCII(s string) bool { return !strings.ContainsFunc(s, func(r rune) bool { return r > 0x7F }) }

// The library takes a sign for a part of the numbers that an IPv4 address consists of. A host that
// ends in such a number is a name all the same; it is kept from the library with a mark behind.
const signMark = "-signed-number"

var signedNumber = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?:[-+]\d+|0[xX][-+][\da-fA-F]+)$`) })

var plainNumber = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?:\d+|0[xX][\da-fA-F]*)$`) })

// notAnAddress is what the library is to parse for a host that is none.
const notAnAddress = "1.2.3.4.5"

func hideSigns(host string) string {
	if !strings.ContainsAny(host, "-+") {
		return host
	}
	labels := strings.Split(strings.TrimSuffix(host, "."), ".")
	if last := labels[len(labels)-1]; signedNumber().MatchString(last) {
		return host + signMark
	} else if plainNumber().MatchString(last) && slices.ContainsFunc(labels, signedNumber().MatchString) {
		return notAnAddress
	}
	return host
}
