package js

import (
	"testing"

	"github.com/dop251/goja"
	"go.uber.org/goleak"

	"github.com/sluicejs/sluice/eventloop"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// recordingHost notes what reaches the host.
type recordingHost struct{ uncaught []string }

func (h *recordingHost) Uncaught(v goja.Value, origin Origin) bool {
	h.uncaught = append(h.uncaught, string(origin)+" "+v.String())
	return true
}

func (h *recordingHost) UnhandledRejection(_ int, reason goja.Value, _ *goja.Object) {
	h.uncaught = append(h.uncaught, "rejection "+reason.String())
}

func (h *recordingHost) RejectionHandled(int, *goja.Object) {}

func newTestRealm(t *testing.T) (*Realm, *recordingHost) {
	t.Helper()
	r, err := NewRealm(nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Close() })
	h := &recordingHost{}
	r.Host = h
	return r, h
}

// run runs src as one callback of the loop, and then the loop.
func run(t *testing.T, r *Realm, src string) {
	t.Helper()
	r.Loop.Turn(eventloop.Func(func() {
		if _, err := r.VM.RunScript("test.js", src); err != nil {
			panic(err)
		}
	}))
	if err := r.Loop.Run(); err != nil {
		t.Fatal(err)
	}
}

func TestTicksBeforeMicrotasksAfterEveryCallback(t *testing.T) {
	r, _ := newTestRealm(t)
	var got []string
	r.VM.Set("log", func(c goja.FunctionCall) goja.Value {
		got = append(got, c.Argument(0).String())
		return Undefined
	})
	r.VM.Set("tick", func(c goja.FunctionCall) goja.Value {
		fn := c.Argument(0)
		r.NextTick(func() { r.Call(fn, Undefined) })
		return Undefined
	})
	run(t, r, `
		Promise.resolve().then(() => { log('micro 1'); tick(() => log('tick 2')) }).then(() => log('micro 2'));
		tick(() => { log('tick 1'); Promise.resolve().then(() => log('micro 3')) });
		log('main');
	`)
	want := "main,tick 1,micro 1,micro 3,micro 2,tick 2"
	if s := join(got); s != want {
		t.Errorf("got %s, want %s", s, want)
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

// TestQuiet holds goja to having its promise jobs where jobQueue finds them.
func TestQuiet(t *testing.T) {
	r, _ := newTestRealm(t)
	quiet := func(src string) (told bool) {
		r.Loop.Turn(eventloop.Func(func() {
			if _, err := r.VM.RunString(src); err != nil {
				panic(err)
			}
			told = r.engine.Quiet()
		}))
		return told
	}
	for src, want := range map[string]bool{
		`1 + 1`:                           true,
		`Promise.resolve()`:               true,
		`Promise.resolve().then(() => 1)`: false,
		`(async () => { await 1 })()`:     false,
		`Promise.reject(1)`:               false,
	} {
		if got := quiet(src); got != want {
			t.Errorf("after %s: quiet is %v", src, got)
		}
	}
}
