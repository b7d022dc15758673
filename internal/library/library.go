package library

import (
	_ "embed" // for queue.js
	"sync"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/lower"
	"github.com/sluicejs/sluice/internal/quicken"
	"github.com/sluicejs/sluice/internal/script"
)

// A Library is a part of Sluice that is written in JavaScript. See the package comment.
type Library struct {
	name    string
	program func() program
}

// New returns the library whose text is the body of a function. The name says where it
// is, as in "stream/pipeline".
func New(name, text string) *Library {
	const head = "(function (exports, require, native, errors) { 'use strict'; "
	return &Library{name, sync.OnceValue(func() program {
		whole := head + text + "\n})"
		source := script.Text(js.InternalPrefix+name, whole)
		parsed, err := lower.Parse(source.Name, whole)
		if err != nil {
			panic("library: " + err.Error())
		}
		compiled, err := goja.CompileAST(parsed.Program, false)
		if err != nil {
			panic("library: " + err.Error())
		}
		quicken.Program(compiled)
		return program{compiled, parsed.Lowered, source}
	})}
}

// A program is a compiled library; a lowered one needs what [js.Realm.InitLowered] makes.
type program struct {
	compiled *goja.Program
	lowered  bool
	source   *script.Script
}

// Load runs the library in a realm and returns its exports. Every call runs it anew:
// who needs it more than once keeps what it returned, in a [js.State] for one.
func (l *Library) Load(r *js.Realm, native goja.Value) *goja.Object {
	p := l.program()
	if p.lowered {
		r.InitLowered()
	}
	r.KnowLibrary(p.source)
	body, err := r.VM.RunProgram(p.compiled)
	if err != nil {
		panic(err)
	}
	if native == nil {
		native = js.Undefined
	}
	exports := r.VM.NewObject()
	s := js.State(r, newShared)
	r.Call(body, js.Undefined, exports, s.require, native, s.errors)
	return exports
}

// Loader returns the loader of a builtin module that is the library and nothing else.
// native makes what the library is given; it may be nil.
func (l *Library) Loader(native func(r *js.Realm) goja.Value) js.Loader {
	return func(r *js.Realm) *goja.Object {
		if native == nil {
			return l.Load(r, nil)
		}
		return l.Load(r, native(r))
	}
}

//go:embed queue.js
var queueText string

var queueLibrary = New("library/queue", queueText)

// shared is what all libraries of a realm are given.
type shared struct{ require, errors *goja.Object }

func newShared(r *js.Realm) *shared {
	var queue *goja.Object // nil until it is asked for
	require := r.Func("require", 1, func(c goja.FunctionCall) goja.Value {
		name := c.Argument(0).String()
		if name == "internal/queue" {
			if queue == nil {
				queue = queueLibrary.Load(r, nil)
			}
			return queue
		}
		exports := r.Builtin(name)
		if exports == nil {
			panic(r.NewError(js.Error, "MODULE_NOT_FOUND", "Cannot find module '"+name+"'"))
		}
		return exports
	})
	return &shared{require, newErrors(r)}
}
