package regexps

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
)

var (
	quantifier = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})\??`) })
	groupName  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^([\pL_$][\pL\pN_$]*)>`) })
	charRange  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`([^\\\]])-([^\\\]])`) })
)

// Explain tells in V8's words what is wrong with a pattern that does not compile; it is
// empty if that is nothing it knows.
func Explain(pattern string) string {
	e := explanation{rest: pattern, names: make(map[string]bool)}
	for e.rest != "" && e.problem == "" {
		e.next()
	}
	if e.problem == "" && e.groups > 0 {
		return "Unterminated group"
	}
	return e.problem
}

type explanation struct {
	rest       string
	groups     int  // that are open
	repeatable bool // whether a quantifier may follow
	names      map[string]bool
	problem    string
}

func (e *explanation) next() {
	if m := quantifier().FindStringSubmatch(e.rest); m != nil {
		e.quantify(m)
		return
	}
	c := e.rest[0]
	e.rest = e.rest[1:]
	e.repeatable = true
	switch c {
	case '\\':
		if e.rest == "" {
			e.problem = `\ at end of pattern`
			return
		}
		e.rest = e.rest[1:]
	case '[':
		e.class()
	case '(':
		e.groups++
		e.repeatable = false
		e.group()
	case ')':
		if e.groups--; e.groups < 0 {
			e.problem = "Unmatched ')'"
		}
	case '|', '^':
		e.repeatable = false
	}
}

func (e *explanation) quantify(m []string) {
	low, _ := strconv.Atoi(m[1])
	high, err := strconv.Atoi(m[3])
	switch {
	case !e.repeatable:
		e.problem = "Nothing to repeat"
	case err == nil && low > high:
		e.problem = "numbers out of order in {} quantifier"
	}
	e.repeatable = false
	e.rest = e.rest[len(m[0]):]
}

// class is what follows a bracket.
func (e *explanation) class() {
	for i := 0; i < len(e.rest); i++ {
		switch e.rest[i] {
		case '\\':
			i++
		case ']':
			if m := charRange().FindStringSubmatch(e.rest[:i]); m != nil && m[1] > m[2] {
				e.problem = "Range out of order in character class"
			}
			e.rest = e.rest[i+1:]
			return
		}
	}
	e.problem = "Unterminated character class"
}

// group is what follows a parenthesis.
func (e *explanation) group() {
	after, ok := strings.CutPrefix(e.rest, "?")
	if !ok {
		return
	}
	for _, kind := range []string{":", "=", "!", "<=", "<!"} {
		if rest, ok := strings.CutPrefix(after, kind); ok {
			e.rest = rest
			return
		}
	}
	name, ok := strings.CutPrefix(after, "<")
	m := groupName().FindStringSubmatch(name)
	switch {
	case !ok:
		e.problem = "Invalid group"
	case m == nil:
		e.problem = "Invalid capture group name"
	case e.names[m[1]]:
		e.problem = "Duplicate capture group name"
	default:
		e.names[m[1]] = true
		e.rest = name[len(m[0]):]
	}
}
