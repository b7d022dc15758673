package script

import (
	"regexp"
	"strings"
	"sync"
)

// operation finds the operators that want an object on the right, and what is on the left.
var operation = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`('[^'\n]*'|"[^"\n]*"|[\w$.]+|[)\]}]) +(in|instanceof) `)
})

// operating is about a value on the right of `in` or `instanceof` that is no object: V8
// gives the place of the operator, goja that of the left side.
func (t *translation) operating() bool {
	value, ok := strings.CutPrefix(t.Message, "Value is not an object: ")
	rest := t.rest()
	found := operation().FindStringSubmatchIndex(rest)
	if !ok || found == nil || strings.HasPrefix(rest, "new ") {
		return false
	}
	left, operator := rest[found[2]:found[3]], rest[found[4]:found[5]]
	if strings.ContainsAny(rest[:found[2]], ";,") {
		return false // of another statement
	}
	switch {
	case operator == "in" && strings.ContainsAny(left, ")]}"):
		return false // an expression, whose value the message would show
	case operator == "in":
		t.Message = "Cannot use 'in' operator to search for '" + strings.Trim(left, `'"`) + "' in " + value
	default:
		t.Message = "Right-hand side of 'instanceof' is not an object"
	}
	t.moveTo(t.offset + found[4])
	return true
}

// extending is about a class that extends what is no class.
func (t *translation) extending() bool {
	if t.Message != "Class extends value is not a constructor or null" {
		return false
	}
	value := "undefined"
	if _, after, ok := strings.Cut(t.rest(), " extends "); ok && after != "" && '0' <= after[0] && after[0] <= '9' {
		value = path(after)
	}
	t.Message = "Class extends value " + value + " is not a constructor or null"
	return true
}
