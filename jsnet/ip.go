package jsnet

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/ipaddr"
)

func (m *Module) isIP(c goja.FunctionCall) goja.Value {
	return m.realm.VM.ToValue(m.ipVersion(c.Argument(0)))
}

func (m *Module) isIPv4(c goja.FunctionCall) goja.Value {
	return m.realm.VM.ToValue(m.ipVersion(c.Argument(0)) == 4)
}

func (m *Module) isIPv6(c goja.FunctionCall) goja.Value {
	return m.realm.VM.ToValue(m.ipVersion(c.Argument(0)) == 6)
}

// ipVersion is 4 or 6 for an address of that family, and 0 for what is none. It throws for
// what does not convert to a string.
func (m *Module) ipVersion(v goja.Value) int {
	return ipaddr.Version(m.realm.Text(v).String())
}
