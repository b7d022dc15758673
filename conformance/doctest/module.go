package doctest

import (
	"strings"
)

// text is code of an example, as the file of a program: what is `mjs` is an ES module also
// if it could be a script.
func (e *Example) text(code string) string {
	if e.module {
		return code + "\nexport {};"
	}
	return code
}

// importLine matches an import: the default, the namespace, the names, the module.
var importLine = lazily(
	`(?m)^import\s+(?:(\w+)\s*,?\s*)?(?:\*\s+as\s+(\w+)\s*)?(?:(\{[^}]*\})\s*)?(?:from\s+)?(['"][^'"]+['"]);?`)

var exportKeyword = lazily(`(?m)^export (default )?`)

// asFunction makes of an ES module what may stand in a function, line by line: requires
// of imports, and no exports.
func asFunction(code string) string {
	code = importLine().ReplaceAllStringFunc(code, func(line string) string {
		m := importLine().FindStringSubmatch(line)
		required := "require(" + m[4] + ")"
		var names []string
		for _, name := range m[1:3] {
			if name != "" {
				names = append(names, name+" = "+required)
			}
		}
		if m[3] != "" {
			names = append(names, strings.ReplaceAll(m[3], " as ", ": ")+" = "+required)
		}
		if len(names) == 0 {
			return required + ";"
		}
		return "const " + strings.Join(names, ", ") + ";"
	})
	return exportKeyword().ReplaceAllString(code, "")
}
