package script

import (
	"strings"

	"github.com/dop251/goja/ast"
)

// URL is the name that a comment of the text gives it, `//# sourceURL=name`, under which V8 shows it; "" if there is
// none. The last one counts.
func (s *Script) URL() string {
	s.urlOnce.Do(func() { s.url = s.findURL() })
	return s.url
}

func (s *Script) findURL() string {
	const mark = " sourceURL="
	text := s.text[s.prefix:s.end()]
	at := strings.LastIndex(text, mark)
	if at < len("//#") {
		return ""
	}
	if begin := text[at-len("//#") : at]; begin != "//#" && begin != "//@" || s.inLiteral(s.prefix+at) {
		return ""
	}
	line := text[at+len(mark):]
	if end := strings.IndexAny(line, "\n\r\u2028\u2029"); end >= 0 {
		line = line[:end]
	}
	url := strings.TrimSpace(line)
	if strings.ContainsAny(url, " \t\"'") {
		return ""
	}
	return url
}

// inLiteral tells whether an offset of the text is in a string, a template or a regular expression.
func (s *Script) inLiteral(offset int) bool {
	path := s.around(offset)
	if len(path) == 0 {
		return s.tree() == nil
	}
	switch path[len(path)-1].(type) {
	case *ast.StringLiteral, *ast.TemplateLiteral, *ast.RegExpLiteral:
		return true
	}
	return false
}
