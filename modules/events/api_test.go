package events_test

import (
	"strings"
	"testing"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/modules/events"
)

func newRealm(t *testing.T, script string) (r *js.Realm, ev *events.Module, emitter *goja.Object) {
	r, _ = jstest.Realm(t, setup)
	jstest.Script(t, r, "test.js", "const EventEmitter = require('events'); seen = [];"+script)
	return r, events.Of(r), js.Object(r.VM.Get("e"))
}

func TestEmit(t *testing.T) {
	r, ev, e := newRealm(t, `e = new EventEmitter().on('x', function (...args) { seen.push(this === e, ...args) })`)
	inTurn(r, func() {
		if !ev.Emit(e, "x", r.VM.ToValue(1), r.VM.ToValue("two")) || ev.Emit(e, "y") {
			t.Error("Emit does not tell whether there are listeners")
		}
	})
	if got := r.VM.Get("seen").String(); got != "true,1,two" {
		t.Errorf("got %s", got)
	}
}

func TestEmitHonoursOverrides(t *testing.T) {
	for _, script := range []string{
		`e = new EventEmitter(); e.emit = (...args) => { seen.push(...args); return 1 }`,
		`class Sub extends EventEmitter { emit(...args) { seen.push(...args); return 1 } }; e = new Sub()`,
		`EventEmitter.prototype.emit = (...args) => { seen.push(...args); return 1 }; e = new EventEmitter()`,
	} {
		r, ev, e := newRealm(t, script)
		inTurn(r, func() {
			if !ev.Emit(e, "x", r.VM.ToValue(1)) {
				t.Error("the result of the override does not count")
			}
		})
		if got := r.VM.Get("seen").String(); got != "x,1" {
			t.Errorf("%s: got %s", script, got)
		}
	}
}

func TestExceptionPassesThroughEmit(t *testing.T) {
	r, ev, e := newRealm(t, `e = new EventEmitter().on('x', () => { throw new Error('thrown') }).on('x', () => seen.push('not reached'))`)
	inTurn(r, func() {
		ex := r.Try(func() { ev.Emit(e, "x") })
		if ex == nil || js.Get(ex.Value(), "message").String() != "thrown" {
			t.Errorf("got %v", ex)
		}
	})
	if got := r.VM.Get("seen").String(); got != "" {
		t.Errorf("got %s", got)
	}
}

func TestGoListeners(t *testing.T) {
	r, ev, e := newRealm(t, `e = new EventEmitter().on('newListener', (name, f) => seen.push('+' + name + ' ' + f.name))`)
	var got []string
	note := func(what string) func([]goja.Value) {
		return func(args []goja.Value) { got = append(got, what+" "+args[0].String()) }
	}
	inTurn(r, func() {
		kept := ev.Listener("kept", note("kept"))
		ev.On(e, "x", kept)
		ev.Prepend(e, "x", ev.Listener("first", note("first")))
		ev.Once(e, "x", func(this *goja.Object, args []goja.Value) {
			if this != e {
				t.Error("this is not the emitter")
			}
			note("once")(args)
		})
		ev.Once(e, "x", func(*goja.Object, []goja.Value) { t.Error("called, though it was cancelled") })()
		if n := ev.ListenerCount(e, "x"); n != 3 {
			t.Errorf("%d listeners", n)
		}
		ev.Emit(e, "x", r.VM.ToValue(1))
		ev.Remove(e, "x", kept)
		ev.Emit(e, "x", r.VM.ToValue(2))
	})
	if s := join(got); s != "first 1,kept 1,once 1,first 2" {
		t.Errorf("got %s", s)
	}
	if s := r.VM.Get("seen").String(); s != "+x kept,+x first,+x ,+x " {
		t.Errorf("got %s", s)
	}
}

func TestEmittedStack(t *testing.T) {
	r, ev, e := newRealm(t, `class Mine extends EventEmitter {}; e = new Mine(); err = new Error('nobody listens')`)
	err := r.VM.Get("err")
	if _, ok := events.EmittedStack(err); ok {
		t.Error("the error was not emitted yet")
	}
	inTurn(r, func() {
		if r.Try(func() { ev.Emit(e, "error", err) }) == nil {
			t.Error("not thrown")
		}
	})
	stack, ok := events.EmittedStack(err)
	if !ok || !strings.Contains(stack, "\nEmitted 'error' event on Mine instance at:") {
		t.Errorf("got %q", stack)
	}
}

func join(list []string) (s string) {
	for i, item := range list {
		if i > 0 {
			s += ","
		}
		s += item
	}
	return s
}
