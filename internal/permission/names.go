package permission

import (
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"
)

// Names say which variables of the environment a program sees. A nil one allows all of
// them. Any other allows what one of its rules allows and none denies: a name, or the
// beginning of names with a star behind it (LC_*); * is all.
type Names struct {
	allow, deny []string
	err         error
}

// A NameError tells what is wrong with a rule of [Names].
type NameError struct {
	Rule   string
	Reason string
}

// Error quotes the rule and gives the reason.
func (e *NameError) Error() string {
	return fmt.Sprintf("permission: invalid name %q: %s", e.Rule, e.Reason)
}

// AllowNames returns names that allow what these rules say, and nothing without any.
func AllowNames(rules ...string) *Names { return &Names{allow: rules, err: checkNames(rules)} }

// DenyNames returns names that allow everything but what these rules say.
func DenyNames(rules ...string) *Names { return AllowNames("*").Deny(rules...) }

// Deny returns names that deny also what these rules say.
func (n *Names) Deny(rules ...string) *Names {
	if n == nil {
		return DenyNames(rules...)
	}
	return &Names{n.allow, append(slices.Clip(n.deny), rules...), errors.Join(n.err, checkNames(rules))}
}

// Err returns what is wrong with the rules: of type [*NameError], or several of them joined.
// Names with an error allow nothing.
func (n *Names) Err() error {
	if n == nil {
		return nil
	}
	return n.err
}

func checkNames(rules []string) error {
	var errs []error
	for _, rule := range rules {
		switch begin := strings.TrimSuffix(rule, "*"); {
		case rule == "":
			errs = append(errs, &NameError{rule, "it is empty"})
		case strings.ContainsAny(begin, "*="):
			errs = append(errs, &NameError{rule, "a name has no = and no * but at its end"})
		}
	}
	return errors.Join(errs...)
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
	return n == nil || n.err == nil && slices.ContainsFunc(n.allow, matches) && !slices.ContainsFunc(n.deny, matches)
}

// All tells whether all names are allowed.
func (n *Names) All() bool {
	return n == nil || n.err == nil && len(n.deny) == 0 && slices.Contains(n.allow, "*")
}
