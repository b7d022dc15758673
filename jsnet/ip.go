package jsnet

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/ipaddr"
)

func (m *Module) isIP(c goja.FunctionCall) goja.Value {
	return m.realm.VM.ToValue(ipaddr.Version(c.Argument(0).String()))
}

func (m *Module) isIPv4(c goja.FunctionCall) goja.Value {
	return m.realm.VM.ToValue(ipaddr.Version(c.Argument(0).String()) == 4)
}

func (m *Module) isIPv6(c goja.FunctionCall) goja.Value {
	return m.realm.VM.ToValue(ipaddr.Version(c.Argument(0).String()) == 6)
}
