package console

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// defineDevTools defines the functions that tell an inspector something. There is
// none, in which case they do nothing in Node either.
func (m *module) defineDevTools() {
	m.r.On(m.global).
		Method("profile", 0, nothing).
		Method("profileEnd", 0, nothing).
		Method("timeStamp", 0, nothing).
		Method("context", 1, m.context).
		Method("createTask", 0, m.createTask)
}

func nothing(goja.FunctionCall) goja.Value { return js.Undefined }

// context is console.context: a console that prints to an inspector alone.
func (m *module) context(goja.FunctionCall) goja.Value {
	context := m.r.VM.CreateObject(m.r.VM.NewObject())
	for _, name := range []string{
		"dir", "dirXml", "table", "groupEnd", "clear", "count", "countReset", "profile", "profileEnd", "timeLog", "debug",
		"error", "info", "log", "warn", "trace", "group", "groupCollapsed", "assert", "time", "timeEnd", "timeStamp",
	} {
		m.r.On(context).Method(name, 1, nothing)
	}
	return context
}

// createTask is console.createTask: an object that calls functions on behalf of a task,
// whose name an inspector would show.
func (m *module) createTask(c goja.FunctionCall) goja.Value {
	if name := c.Argument(0); !goja.IsString(name) || name.String() == "" {
		panic(m.r.NewError(js.Error, "", "First argument must be a non-empty string."))
	}
	task := m.r.VM.NewObject()
	m.r.On(task).Method("run", 0, func(c goja.FunctionCall) goja.Value {
		if c.This != goja.Value(task) {
			panic(m.r.NewError(js.Error, "", "'run' called with illegal receiver."))
		}
		fn := js.AsCallable(c.Argument(0))
		if fn == nil {
			panic(m.r.NewError(js.Error, "", "First argument must be a function."))
		}
		return fn(goja.FunctionCall{This: js.Undefined})
	})
	return task
}
