// Package js is the bridge between Go and goja: what every builtin module needs
// to define classes, hold Go state in JavaScript objects, call and be called.
//
// # Realm
//
// A [Realm] is one JavaScript world: a goja runtime, the event loop that owns it,
// and the builtin modules by name. All of it belongs to the loop's goroutine;
// another goroutine reaches it by [eventloop.Loop.Post], and by nothing else.
//
// # Exceptions
//
// Go code that runs beneath JavaScript throws by panicking with a [goja.Value] or
// a [*goja.Exception], as goja has it, and lets the panics of what it calls
// pass; [Realm.Call] does so, [Realm.Try] catches. Only Go code that must go on
// after an exception (a loop over listeners of independent sockets, say) catches
// one and hands it to [Realm.Uncaught]. What must not be caught at all (an exit, an
// interrupt) passes through Try.
//
// # Context
//
// Code that registers a callback which the loop calls later keeps what belongs to it
// (the stores of AsyncLocalStorage, the ids of node:async_hooks) in a [Resource].
//
// # Files
//
// They are in groups by the beginnings of their names:
//
//	realm, script, lowered, evaluate  a realm, its builtin modules, the scripts that it runs
//	class, slot, symbol               objects and functions that scripts see, state that they do not
//	replace, lazy, reveal, proxy      functions of the language that do more, or are made later
//	call, callable, value, array      values, and calls of functions
//	engine                            turns of the loop, and what goja's interpreter is doing in them
//	resource, activity                asynchronous context, and what keeps a program from ending
//	rejection, microtask, promise     promises
//	error                             errors as V8 makes them, and where what was thrown is from
//	message                           V8's words for what goja says in its own
//	stack                             stacks as V8 shows them
//	limit                             what goja would not survive, or not end, as a RangeError
//
// Packages beside this one build on it: fields for properties that are kept in Go, namespace
// for what ES modules export, library for modules that are written in JavaScript, nodeerr for Node's
// errors. What needs no realm is beneath it: script and lower compile, iterate, evaluation, inspect and layout look
// into goja's objects.
//
// # Pattern
//
// A class whose state is a Go struct:
//
//	var counters = js.NewSlot[counter]("counter")
//
//	ctor := r.NewClass(js.Class{
//		Name: "Counter",
//		Init: func(this *goja.Object, args []goja.Value) { counters.Set(r, this, &counter{}) },
//	})
//	r.Hidden(js.Proto(ctor)).Method("add", 1, func(c goja.FunctionCall) goja.Value {
//		if counter := counters.Get(c.This); counter != nil {
//			counter.n += c.Argument(0).ToInteger()
//		}
//		return c.This
//	})
package js
