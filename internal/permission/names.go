package permission

import (
	"runtime"
	"slices"
	"strings"
)

// Names say which variables of the environment a program sees. A nil one allows all of
// them. Any other allows what one of its rules allows and none denies: a name, or the
// beginning of names with a star behind it (LC_*); * is all.
type Names struct{ allow, deny []string }

// AllowNames returns names that allow what these rules say, and nothing without any.
func AllowNames(rules ...string) *Names { return &Names{allow: rules} }

// DenyNames returns names that allow everything but what these rules say.
func DenyNames(rules ...string) *Names { return AllowNames("*").Deny(rules...) }

// Deny returns names that deny also what these rules say.
func (n *Names) Deny(rules ...string) *Names {
	if n == nil {
		return DenyNames(rules...)
	}
	return &Names{n.allow, append(slices.Clip(n.deny), rules...)}
}

// Permit tells whether a name is allowed.
func (n *Names) Permit(name string) bool {
	matches := func(rule string) bool {
		if runtime.GOOS == "windows" {
			rule, name = strings.ToUpper(rule), strings.ToUpper(name)
		}
		begin, isPrefix := strings.CutSuffix(rule, "*")
		return isPrefix && strings.HasPrefix(name, begin) || rule == name
	}
	return n == nil || slices.ContainsFunc(n.allow, matches) && !slices.ContainsFunc(n.deny, matches)
}

// All tells whether all names are allowed.
func (n *Names) All() bool { return n == nil || len(n.deny) == 0 && slices.Contains(n.allow, "*") }
