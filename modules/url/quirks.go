package url

import (
	"regexp"
	"strings"
	"sync"

	whatwg "github.com/nlnwa/whatwg-url/url"
)

// This file is about what Node does with odd URLs, and the library otherwise.

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

// setHostname is the setter of hostname: nothing is no host for a URL that has none.
func setHostname(u *whatwg.Url, name string) {
	if strings.Trim(name, "\t\n\r") != "" || hasHost(u) {
		u.SetHostname(name)
	}
}

// setHost is the setter of host. One without a name is as good as none to a URL that has a name,
// and of one that is the first that a URL gets the port is left out.
func setHost(u *whatwg.Url, host string) {
	if isSpecial(u.Scheme()) || u.Hostname() != "" {
		u.SetHost(host)
		return
	}
	setHostname(u, withoutPort().FindString(host))
}

var withoutPort = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?:\[[^/?#]*\]|[^:/?#])*`) })

func hasHost(u *whatwg.Url) bool { return strings.HasPrefix(u.Href(false), u.Protocol()+"//") }

// setPathname is the setter of pathname.
func setPathname(u *whatwg.Url, path string) {
	u.SetPathname(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path
	}
	emptyPath(u, path)
}
