package util

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// deprecatedFunction makes the function that stands for a deprecated one. It has to be
// JavaScript, for only there a constructor can tell whether it is called with new.
const deprecatedFunction = `(function (apply, construct, setPrototypeOf) {
	'use strict';
	return function (fn, warn) {
		function deprecated(...args) {
			warn(deprecated);
			return new.target ? construct(fn, args, new.target) : apply(fn, this, args);
		}
		setPrototypeOf(deprecated, fn);
		if (fn.prototype) deprecated.prototype = fn.prototype;
		return deprecated;
	};
})(Reflect.apply, Reflect.construct, Object.setPrototypeOf)`

func newDeprecatedFunction(r *js.Realm) goja.Value {
	fn, err := r.VM.RunScript(js.InternalPrefix+"util", deprecatedFunction)
	check(err)
	return fn
}

// deprecate is util.deprecate(fn, message, code, sync). Of each code, one call warns; of
// a function without a code, the first. Warnings that are sync are emitted at once.
func (m *module) deprecate(c goja.FunctionCall) goja.Value {
	fn, message, code := c.Argument(0), c.Argument(1), c.Argument(2)
	if !js.IsUndefined(code) {
		nodeerr.String(m.r, code, "code")
	}
	sync := js.Truthy(c.Argument(3))
	warned := false
	warn := func(c goja.FunctionCall) goja.Value {
		if warned || m.isDeprecationOff() {
			return js.Undefined
		}
		warned = true
		if js.IsUndefined(code) {
			m.emitWarning(message, m.r.VM.ToValue("DeprecationWarning"), c.Argument(0))
		} else if !m.deprecated[code.String()] {
			m.deprecated[code.String()] = true
			if sync {
				m.emitDeprecation(message, code, c.Argument(0))
			} else {
				m.emitWarning(message, m.r.VM.ToValue("DeprecationWarning"), code, c.Argument(0))
			}
		}
		return js.Undefined
	}
	return m.r.Call(m.deprecatedFunction, js.Undefined, fn, m.r.VM.ToValue(warn))
}

func (m *module) isDeprecationOff() bool {
	return m.r.VM.ToValue(true).StrictEquals(m.process("noDeprecation"))
}

func (m *module) emitWarning(args ...goja.Value) {
	if process := m.r.Builtin("process"); process != nil {
		m.r.Invoke(process, "emitWarning", args...)
	}
}

// emitDeprecation emits a warning without waiting for the next tick. Its stack begins
// below a function.
func (m *module) emitDeprecation(message, code, below goja.Value) {
	process := m.r.Builtin("process")
	if process == nil {
		return
	}
	warning := m.r.NewError(js.Error, "", text(message))
	m.r.On(warning).Value("name", m.r.VM.ToValue("DeprecationWarning")).Value("code", code)
	m.r.Invoke(m.r.ErrorClass(js.Error), "captureStackTrace", warning, below)
	m.r.Invoke(process, "emit", m.r.VM.ToValue("warning"), warning)
}
