package doctest

import (
	"slices"
)

// declaration matches a declaration at the beginning of a line: what stands after the
// keyword, up to what is assigned.
var declaration = lazily(`(?m)^(?:export )?(?:const|let|var|(?:async )?function\s*\*?|class)\s+(\w+|\{[^}]*\}|\[[^\]]*\])`)

var identifier = lazily(`[A-Za-z_$][\w$]*`)

// renamed matches a property that is declared under another name.
var renamed = lazily(`\w+\s*:`)

// declared returns the names that an example declares at its top, in order.
func (e *Example) declared() []string {
	var names []string
	for _, m := range declaration().FindAllStringSubmatch(asFunction(e.Code), -1) {
		for _, name := range identifier().FindAllString(renamed().ReplaceAllString(m[1], ""), -1) {
			if !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return names
}
