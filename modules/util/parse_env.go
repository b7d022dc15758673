package util

import (
	"maps"
	"slices"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/dotenv"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// parseEnv is util.parseEnv: the variables that the text of a .env file sets.
func (m *module) parseEnv(c goja.FunctionCall) goja.Value {
	content := nodeerr.String(m.r, c.Argument(0), "content")
	variables := dotenv.Parse(content)
	result := m.r.VM.NewObject()
	for _, name := range slices.Sorted(maps.Keys(variables)) {
		check(result.Set(name, variables[name]))
	}
	return result
}
