package url

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	whatwg "github.com/nlnwa/whatwg-url/url"
)

// This file is about what Node does with odd URLs, and the library otherwise.

// The library takes a sign for a part of the numbers that an IPv4 address consists of. A host that
// ends in such a number is a name all the same; it is kept from the library with a mark behind.
const signMark = "-signed-number"

var signedNumber = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?:[-+]\d+|0[xX][-+][\da-fA-F]+)$`) })

var plainNumber = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?:\d+|0[xX][\da-fA-F]*)$`) })

// hideSigns returns what the library is to parse for a host.
func hideSigns(u *whatwg.Url, host string) string {
	if !strings.ContainsAny(host, "-+") || !isSpecial(u.Scheme()) {
		return host
	}
	labels := strings.Split(host, ".")
	if last := labels[len(labels)-1]; signedNumber().MatchString(last) {
		return host + signMark
	} else if plainNumber().MatchString(last) && slices.ContainsFunc(labels, signedNumber().MatchString) {
		return "1.2.3.4.5" // no address
	}
	return host
}

// showSigns returns the host that the library has parsed for one of hideSigns.
func showSigns(_ *whatwg.Url, host string) string { return strings.TrimSuffix(host, signMark) }

func isSpecial(scheme string) bool {
	switch scheme {
	case "http", "https", "ftp", "ws", "wss", "file":
		return true
	}
	return false
}

// emptyPath leaves the path out where Node does: of a URL of another scheme than the web's, whose
// path leads to above its root in the end.
func emptyPath(u *whatwg.Url, path string) {
	if u.Pathname() != "/" || isSpecial(u.Scheme()) || !strings.HasPrefix(path, "/") {
		return
	}
	depth := 0
	segments := strings.Split(path[1:], "/")
	for i, segment := range segments {
		switch strings.ReplaceAll(strings.ToLower(segment), "%2e", ".") {
		case ".":
		case "..":
			if i == len(segments)-1 && depth == 0 {
				u.SetPathname("")
				return
			}
			depth = max(0, depth-1)
		default:
			depth++
		}
	}
}

var beforePath = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[\x00-\x20]*[a-zA-Z][a-zA-Z0-9+.-]*:(?://[^/?#]*)?`)
})

// pathOf is the path of a text that is a URL, as it is written.
func pathOf(text string) string {
	path := strings.TrimRight(text[len(beforePath().FindString(text)):], "\x00\t\n\r ")
	if end := strings.IndexAny(path, "?#"); end >= 0 {
		path = path[:end]
	}
	return path
}

// setHost is the setter of host and hostname: nothing is no host for a URL that has none.
func setHost(set func(*whatwg.Url, string)) func(*whatwg.Url, string) {
	return func(u *whatwg.Url, host string) {
		if strings.Trim(host, "\t\n\r") == "" && !strings.HasPrefix(u.Href(false), u.Protocol()+"//") {
			return
		}
		set(u, host)
	}
}

// setPathname is the setter of pathname.
func setPathname(u *whatwg.Url, path string) {
	u.SetPathname(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path
	}
	emptyPath(u, path)
}
