package url

import (
	"net/url"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/dop251/goja"
	whatwg "github.com/nlnwa/whatwg-url/url"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/modules/buffer"
)

// parser is safe for concurrent use.
var parser = whatwg.NewParser(whatwg.WithPreParseHostFunc(hideHost), whatwg.WithPostParseHostFunc(showHost))

// A record is a URL in parts, which a script sees as the object of class URL around it.
type record struct{ *whatwg.Url }

var records = js.NewSlot[record]("URL")

// parse parses a text, relative to a base unless that is undefined; nil if it is no URL.
func parse(input, base goja.Value) *whatwg.Url {
	var u *whatwg.Url
	var err error
	reference := strings.TrimFunc(input.String(), func(r rune) bool { return r <= ' ' })
	switch {
	case js.IsUndefined(base):
		if u, err = parser.Parse(input.String()); err == nil {
			emptyPath(u, pathOf(input.String()))
		}
	case strings.HasPrefix(reference, "#"):
		// The library refuses this for a base like mailto:a@b.
		if u, err = parser.Parse(base.String()); err == nil {
			dropEmptySearch(u)
			u.SetHash(reference)
		}
	case base.String() == "":
		return nil
	default:
		if u, err = parser.ParseRef(base.String(), input.String()); err == nil && reference == "" {
			dropEmptySearch(u)
		}
	}
	if err != nil {
		return nil
	}
	return u
}

// dropEmptySearch drops the question mark that no query follows.
func dropEmptySearch(u *whatwg.Url) {
	if u.Search() == "" {
		u.SetSearch("")
	}
}

// parts reads and writes the parts of URLs, by the names that scripts know.
var parts = map[string]struct {
	get func(u *whatwg.Url) string
	set func(u *whatwg.Url, s string)
}{
	"href":     {func(u *whatwg.Url) string { return u.Href(false) }, nil},
	"origin":   {origin, nil},
	"protocol": {(*whatwg.Url).Protocol, (*whatwg.Url).SetProtocol},
	"username": {(*whatwg.Url).Username, (*whatwg.Url).SetUsername},
	"password": {(*whatwg.Url).Password, (*whatwg.Url).SetPassword},
	"host":     {(*whatwg.Url).Host, setHost},
	"hostname": {(*whatwg.Url).Hostname, setHostname},
	"port":     {(*whatwg.Url).Port, (*whatwg.Url).SetPort},
	"pathname": {(*whatwg.Url).Pathname, setPathname},
	"search":   {(*whatwg.Url).Search, (*whatwg.Url).SetSearch},
	"hash":     {(*whatwg.Url).Hash, (*whatwg.Url).SetHash},
}

// origin is the part of a URL that tells whom it belongs to; "null" if nobody.
func origin(u *whatwg.Url) string {
	switch u.Scheme() {
	case "http", "https", "ftp", "ws", "wss":
		return u.Protocol() + "//" + u.Host()
	case "blob":
		if inner, err := parser.Parse(u.Pathname()); err == nil && (inner.Scheme() == "http" || inner.Scheme() == "https") {
			return origin(inner)
		}
	}
	return "null"
}

// decode reads what a form sends, as application/x-www-form-urlencoded.
func (m *module) decode(query string) goja.Value {
	var list []any
	for pair := range strings.SplitSeq(query, "&") {
		if pair == "" {
			continue
		}
		name, value, _ := strings.Cut(pair, "=")
		list = append(list, m.unescape(name), m.unescape(value))
	}
	return m.r.VM.NewArray(list...)
}

// unescape decodes a name or a value, as decodeURIComponent does. Where that fails for
// what is encoded, every UTF-16 unit is taken for a byte, and what is no UTF-8 becomes
// U+FFFD.
func (m *module) unescape(s string) goja.Value {
	if !strings.ContainsAny(s, "%+") {
		return m.r.VM.ToValue(s)
	}
	s = strings.ReplaceAll(s, "+", " ")
	if text, err := url.PathUnescape(s); err == nil && utf8.ValidString(text) {
		return m.r.VM.ToValue(text)
	}
	units := utf16.Encode([]rune(s))
	b := make([]byte, 0, len(units))
	isEncoded := false
	for i := 0; i < len(units); i++ {
		if units[i] == '%' && i+2 < len(units) && isHex(units[i+1]) && isHex(units[i+2]) {
			b = append(b, unhex(units[i+1])<<4|unhex(units[i+2]))
			i += 2
			isEncoded = true
		} else {
			b = append(b, byte(units[i]))
		}
	}
	if !isEncoded {
		return m.r.VM.ToValue(s)
	}
	return buffer.Decode(m.r, b, buffer.UTF8)
}

func isHex(c uint16) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F'
}

func unhex(c uint16) byte {
	switch {
	case c <= '9':
		return byte(c - '0')
	case c <= 'F':
		return byte(c - 'A' + 10)
	}
	return byte(c - 'a' + 10)
}

// encode writes names and values as a form sends them.
func encode(list *goja.Object) string {
	var b strings.Builder
	n := int(js.Get(list, "length").ToInteger())
	for i := range n {
		switch {
		case i == 0:
		case i%2 == 0:
			b.WriteByte('&')
		default:
			b.WriteByte('=')
		}
		// Go's escaping of queries differs in these alone.
		s := url.QueryEscape(list.Get(strconv.Itoa(i)).String())
		b.WriteString(queryReplacer.Replace(s))
	}
	return b.String()
}

var queryReplacer = strings.NewReplacer("%2A", "*", "~", "%7E")
