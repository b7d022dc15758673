package process

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// handlerFailed is the exit code of a program whose handler for uncaught exceptions
// has thrown one itself.
const handlerFailed = 7

// Uncaught implements [js.Host].
func (p *Process) Uncaught(thrown goja.Value, origin js.Origin) bool {
	if p.ended {
		return false
	}
	handled := false
	if ex := p.r.Try(func() { handled = p.offer(thrown, origin) }); ex != nil {
		p.fatal(ex.Value(), js.FromException, handlerFailed)
		return false
	}
	if handled || p.opts.Offer != nil && p.opts.Offer(thrown, origin) {
		return true
	}
	if !p.exiting {
		p.exiting = true
		p.exitCode = p.r.VM.ToValue(1)
		// The program ends of the first error; what its exit handlers do wrong
		// changes nothing any more.
		p.r.Try(func() { p.emit("exit", p.exitCode) })
	}
	code := 1
	if js.Truthy(p.exitCode) {
		code = toCode(p.exitCode)
	}
	p.fatal(thrown, origin, code)
	return false
}

// offer hands an exception to the script and reports whether it took it.
func (p *Process) offer(thrown goja.Value, origin js.Origin) bool {
	from := p.r.VM.ToValue(string(origin))
	p.emit("uncaughtExceptionMonitor", thrown, from)
	if p.capture != nil {
		p.r.Call(p.capture, p.r.VM.GlobalObject(), thrown)
		return true
	}
	return p.emit("uncaughtException", thrown, from)
}

// fatal ends the program because of an exception, unless it has ended already.
func (p *Process) fatal(thrown goja.Value, origin js.Origin, code int) {
	if p.ended {
		return
	}
	p.reportUncaught(thrown)
	if p.opts.Fatal != nil {
		p.opts.Fatal(thrown, origin)
	}
	p.end(code)
}

// setCapture is process.setUncaughtExceptionCaptureCallback.
func (p *Process) setCapture(c goja.FunctionCall) goja.Value {
	switch fn := c.Argument(0); {
	case goja.IsNull(fn):
		p.capture = nil
	case !js.IsFunction(fn):
		panic(nodeerr.InvalidArgType(p.r, "fn", "of type function or null", fn))
	case p.capture != nil:
		throw(p.r, "ERR_UNCAUGHT_EXCEPTION_CAPTURE_ALREADY_SET")
	default:
		p.capture = fn
	}
	return js.Undefined
}

func (p *Process) hasCapture(goja.FunctionCall) goja.Value { return p.r.VM.ToValue(p.capture != nil) }

func throw(r *js.Realm, code string, args ...any) { nodeerr.Throw(r, code, args...) }
