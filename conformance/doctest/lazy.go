package doctest

import (
	"regexp"
	"sync"
)

// lazily compiles a regular expression when it is first used: the command begins without.
func lazily(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
