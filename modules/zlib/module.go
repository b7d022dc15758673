package zlib

import (
	"context"
	_ "embed"
	"hash/crc32"
	"sync"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/library"
	"github.com/sluicejs/sluice/modules/buffer"
	"github.com/sluicejs/sluice/modules/unavailable"
)

//go:embed zlib.js
var zlibText string

var functions = library.New("zlib", zlibText)

// Load makes the module.
func Load(r *js.Realm) *goja.Object {
	m := &module{r, buffer.Of(r)}
	native := r.VM.NewObject()
	r.On(native).
		Value("rest", unavailable.Load(r, "zlib")).
		Method("open", 6, m.openEngine).
		Method("step", 4, m.step).
		Method("stepLater", 5, m.stepLater).
		Method("setParameters", 3, m.setParameters).
		Method("reset", 1, m.reset).
		Method("close", 1, m.closeHandle).
		Method("crc32", 2, func(c goja.FunctionCall) goja.Value {
			return r.VM.ToValue(crc32.Update(uint32(c.Argument(1).ToInteger()), crc32.IEEETable, bytesOf(c.Argument(0))))
		})
	return functions.Load(r, native)
}

// A module is node:zlib in one realm.
type module struct {
	r      *js.Realm
	buffer *buffer.Module
}

// A handle holds the engine of an object, which the loop owns until it is closed.
type handle struct {
	settings settings

	mu     sync.Mutex // of what steps on other goroutines use
	engine engine     // nil when it is closed

	resource *js.Resource // which callbacks belong to
}

// Release closes the engine, after the step that it is in.
func (h *handle) Release() {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.engine != nil {
		h.engine.close()
		h.engine = nil
	}
}

var handles = js.NewSlot[handle]("engine")

func bytesOf(v goja.Value) []byte {
	b, _ := buffer.Bytes(v)
	return b
}

// openEngine is native.open(mode, level, strategy, dictionary, windowBits, largeWindow).
func (m *module) openEngine(c goja.FunctionCall) goja.Value {
	h := &handle{settings: settings{
		mode:  mode(c.Argument(0).ToInteger()),
		level: int(c.Argument(1).ToInteger()), strategy: int(c.Argument(2).ToInteger()),
	}}
	if d := c.Argument(3); !js.IsUndefined(d) {
		h.settings.dictionary = append([]byte{}, bytesOf(d)...)
	}
	h.settings.windowBits, h.settings.largeWindow = int(c.Argument(4).ToInteger()), c.Argument(5).ToBoolean()
	h.engine = newEngine(h.settings)
	m.r.Loop.Own(h)
	o := m.r.VM.NewObject()
	handles.Set(m.r, o, h)
	h.resource = m.r.NewResource("ZLIB", o)
	return o
}

// A result is what a step came to.
type result struct {
	output []byte
	more   bool
	unused int
	err    *failure
}

func (h *handle) step(input []byte, f flush, room int) (r result) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.engine == nil {
		return r
	}
	r.output, r.more, r.err = h.engine.step(input, f, room)
	r.unused = h.engine.unused()
	return r
}

// handleOf is the first argument of a function of native, which a script may have put in the place
// of an engine's. Then it has no such method.
func (m *module) handleOf(c goja.FunctionCall, method string) *handle {
	h := handles.Get(c.Argument(0))
	if h == nil {
		panic(m.r.NewError(js.TypeError, "", "handle."+method+" is not a function"))
	}
	return h
}

func (m *module) arguments(c goja.FunctionCall, method string) (h *handle, input []byte, f flush, room int) {
	const most = 1 << 30 // whatever a script says that there is room for
	room = int(min(max(c.Argument(3).ToInteger(), 0), most))
	return m.handleOf(c, method), bytesOf(c.Argument(1)), flush(c.Argument(2).ToInteger()), room
}

// step is native.step(handle, input, flush, room): { output, more, unused, error }.
func (m *module) step(c goja.FunctionCall) goja.Value {
	h, input, f, room := m.arguments(c, "writeSync")
	return m.value(h.step(append([]byte(nil), input...), f, room))
}

// stepLater is native.stepLater(handle, input, flush, room, callback).
func (m *module) stepLater(c goja.FunctionCall) goja.Value {
	h, input, f, room := m.arguments(c, "write")
	input, callback := append([]byte(nil), input...), c.Argument(4)
	m.r.Go(func(context.Context) func() {
		result := h.step(input, f, room)
		return func() {
			scope := m.r.Enter(h.resource)
			m.r.Call(callback, js.Undefined, m.value(result))
			m.r.Leave(scope)
		}
	})
	return js.Undefined
}

func (m *module) value(r result) goja.Value {
	o := m.r.VM.NewObject()
	d := m.r.On(o).Value("output", m.buffer.New(r.output)).Value("more", m.r.VM.ToValue(r.more)).Value("unused", m.r.VM.ToValue(r.unused))
	if r.err != nil {
		err := m.r.NewError(js.Error, "", r.err.message)
		m.r.On(err).Value("errno", m.r.VM.ToValue(r.err.errno)).Value("code", m.r.VM.ToValue(r.err.code))
		d.Value("error", err)
	}
	return o
}

func (m *module) setParameters(c goja.FunctionCall) goja.Value {
	h := m.handleOf(c, "params")
	h.mu.Lock()
	defer h.mu.Unlock()
	if e, ok := h.engine.(*compressor); ok {
		e.setParameters(int(c.Argument(1).ToInteger()), int(c.Argument(2).ToInteger()))
	}
	return js.Undefined
}

// reset is native.reset(handle): the engine begins anew.
func (m *module) reset(c goja.FunctionCall) goja.Value {
	h := m.handleOf(c, "reset")
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.engine == nil { // it was closed
		return js.Undefined
	}
	h.engine.close()
	h.engine = newEngine(h.settings)
	return js.Undefined
}

// closeHandle is native.close(handle).
func (m *module) closeHandle(c goja.FunctionCall) goja.Value {
	h := m.handleOf(c, "close")
	m.r.Loop.Disown(h)
	h.Release()
	m.r.DestroyResource(h.resource)
	return js.Undefined
}
