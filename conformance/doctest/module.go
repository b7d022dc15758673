package doctest

import (
	"regexp"
	"strings"
)

// importLine matches an import: the default, the namespace, the names, the module.
var importLine = regexp.MustCompile(
	`(?m)^import\s+(?:(\w+)\s*,?\s*)?(?:\*\s+as\s+(\w+)\s*)?(?:(\{[^}]*\})\s*)?(?:from\s+)?(['"][^'"]+['"]);?`)

func isModule(code string) bool { return importLine.MatchString(code) }

// asScript makes a script of a module, line by line: what [requires] makes of it, in an
// asynchronous function, where await may stand at the top.
func asScript(code string) string { return "(async () => { " + requires(code) + "\n})();" }

var exportKeyword = regexp.MustCompile(`(?m)^export (default )?`)

// requires makes requires of imports, and leaves exports out.
func requires(code string) string {
	code = importLine.ReplaceAllStringFunc(code, func(line string) string {
		m := importLine.FindStringSubmatch(line)
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
	return exportKeyword.ReplaceAllString(code, "")
}
