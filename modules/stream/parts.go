package stream

import (
	"embed"
	"strings"
	"sync"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/library"
	"github.com/sluicejs/sluice/modules/web"
)

// What runs rarely is written in JavaScript: one part of the module a file, loaded when
// one of its functions is first called.

//go:embed *.js
var partTexts embed.FS

// parts returns the parts by name. They are read when the first one is asked for.
var parts = sync.OnceValue(func() map[string]*library.Library {
	files, err := partTexts.ReadDir(".")
	if err != nil {
		panic(err)
	}
	all := make(map[string]*library.Library, len(files))
	for _, file := range files {
		text, err := partTexts.ReadFile(file.Name())
		if err != nil {
			panic(err)
		}
		name := strings.TrimSuffix(file.Name(), ".js")
		all[name] = library.New("stream/"+name, string(text))
	}
	return all
})

// part returns what a part exports.
func (m *Module) part(name string) *goja.Object {
	if loaded := m.parts[name]; loaded != nil {
		return loaded
	}
	if m.parts == nil {
		m.parts = make(map[string]*goja.Object)
		m.native = m.newNative()
	}
	loaded := parts()[name].Load(m.r, m.native)
	m.parts[name] = loaded
	return loaded
}

// newNative makes what the parts are given as `native`:
//
//	stream            the exports of node:stream
//	part(name)        what another part exports
//	nextTick(f, ...)  has f called on a tick
//	onAbort(signal, f)  has f called by an abort; returns what forgets that
//	isStream(value)   whether it looks like a stream
//	aggregate(late, error)  one error of both, of which either may be missing
//	chunks(stream, options)  an iterator of a stream
//	asyncIterator     the symbol
func (m *Module) newNative() *goja.Object {
	native := m.r.VM.NewObject()
	m.r.On(native).
		Value("stream", m.legacy).
		Value("asyncIterator", m.r.WellKnownSymbol("asyncIterator")).
		Method("part", 1, func(c goja.FunctionCall) goja.Value { return m.part(c.Argument(0).String()) }).
		Method("nextTick", 1, func(c goja.FunctionCall) goja.Value {
			fn, args := js.AsCallable(c.Argument(0)), append([]goja.Value(nil), c.Arguments[1:]...)
			m.r.NextTick(func() { fn(goja.FunctionCall{This: js.Undefined, Arguments: args}) })
			return js.Undefined
		}).
		Method("onAbort", 2, func(c goja.FunctionCall) goja.Value {
			listener := js.AsCallable(c.Argument(1))
			forget := web.SignalArgument(m.r, c.Argument(0), "signal").OnAbort(func() {
				listener(goja.FunctionCall{This: js.Undefined})
			})
			return m.r.Func("", 0, func(goja.FunctionCall) goja.Value {
				forget()
				return js.Undefined
			})
		}).
		Method("chunks", 2, m.iterate).
		Method("isStream", 1, func(c goja.FunctionCall) goja.Value {
			return m.boolean(isNodeStream(js.Object(c.Argument(0))))
		}).
		Method("aggregate", 2, func(c goja.FunctionCall) goja.Value {
			return m.orNull(m.aggregate(c.Argument(0), errorOrNil(c.Argument(1))))
		})
	return native
}

// late makes a function that is one of a part, which it loads when it is first called.
func (m *Module) late(name string, length int, part, export string) *goja.Object {
	var call js.Callable
	return m.r.Func(name, length, func(c goja.FunctionCall) goja.Value {
		if call == nil {
			call = js.AsCallable(m.part(part).Get(export))
		}
		return call(c)
	})
}
