package jstest

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
)

// Realm returns a realm with the globals that scripts of the tests use. What they
// print, and what nobody catches, goes to out. setup defines builtin modules, among
// which there has to be `events` if process is to be an emitter.
func Realm(t testing.TB, setup func(r *js.Realm)) (r *js.Realm, out *bytes.Buffer) {
	t.Helper()
	r, err := js.NewRealm(nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Loop.Close() })
	o := &output{}
	h := &host{realm: r, out: o}
	r.Host = h
	setup(r)
	global := r.On(r.VM.GlobalObject())
	global.Method("require", 1, func(c goja.FunctionCall) goja.Value {
		name := strings.TrimPrefix(c.Argument(0).String(), "node:")
		if exports := r.Builtin(name); exports != nil {
			return exports
		}
		panic(r.NewError(js.Error, "MODULE_NOT_FOUND", "Cannot find module '"+name+"'"))
	})
	console := r.VM.NewObject()
	print := func(c goja.FunctionCall) goja.Value {
		o.line(r.Inspect.Format(c.Arguments))
		return js.Undefined
	}
	r.On(console).Method("log", 0, print).Method("error", 0, print)
	global.Value("console", console)
	defineTimers(r, global)
	h.emit = defineProcess(r, global)
	return r, &o.text
}

// Run runs a script to its end and returns what it printed.
func Run(t testing.TB, file string, setup func(r *js.Realm)) string {
	t.Helper()
	source, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	r, out := Realm(t, setup)
	Script(t, r, file, string(source))
	return out.String()
}

// Script runs source as a program: as the first callback of the loop, and then the
// loop.
func Script(t testing.TB, r *js.Realm, name, source string) {
	t.Helper()
	prg, err := goja.Compile(name, "(function () {"+source+"\n})()", false)
	if err != nil {
		t.Fatal(err)
	}
	r.Loop.Turn(eventloop.Func(func() {
		if _, err := r.VM.RunProgram(prg); err != nil {
			panic(err)
		}
	}))
	if err := r.Loop.Run(); err != nil && !errors.Is(err, eventloop.ErrStopped) {
		t.Fatal(err)
	}
}

// output is what a script printed.
type output struct{ text bytes.Buffer }

func (o *output) line(s string) { o.text.WriteString(s + "\n") }
