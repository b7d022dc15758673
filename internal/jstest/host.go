package jstest

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// host is the process around a script: it hands what nobody caught to the listeners
// that the script put on `process`, and prints it if there are none.
type host struct {
	realm *js.Realm
	out   *output
	emit  js.Callable // (event, ...args) => whether process has a listener
}

func (h *host) emitted(event string, args ...goja.Value) bool {
	all := append([]goja.Value{h.realm.VM.ToValue(event)}, args...)
	return h.emit(goja.FunctionCall{Arguments: all}).ToBoolean()
}

// Uncaught implements [js.Host].
func (h *host) Uncaught(thrown goja.Value, origin js.Origin) bool {
	if h.emitted("uncaughtException", thrown, h.realm.VM.ToValue(string(origin))) {
		return true
	}
	text := thrown.String()
	if stack := js.Get(thrown, "stack"); js.Truthy(stack) {
		text = stack.String()
	}
	h.out.line("Uncaught " + text)
	h.realm.End()
	return false
}

// UnhandledRejection implements [js.Host].
func (h *host) UnhandledRejection(_ int, reason goja.Value, promise *goja.Object) {
	if !h.emitted("unhandledRejection", reason, promise) {
		h.Uncaught(reason, js.FromRejection)
	}
}

// RejectionHandled implements [js.Host].
func (h *host) RejectionHandled(_ int, promise *goja.Object) { h.emitted("rejectionHandled", promise) }
