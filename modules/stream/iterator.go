package stream

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/modules/buffer"
)

// An iteration is the inside of what a readable stream is iterated with: in Node an
// asynchronous generator. Its requests are answered one after another; it goes on in as
// many microtasks as the generator does.
type iteration struct {
	m       *Module
	stream  *goja.Object
	options goja.Value

	state    iterationState
	requests []iterationRequest
	advance  func() // step, made once

	err     goja.Value // what the stream has failed with; nil if it has not
	ended   bool       // it has come to its end, without an error
	waiting bool       // for the stream to have something to read
	chunk   goja.Value // to be handed out in the next microtask

	listener *goja.Object // of 'readable'
	forget   js.Callable  // ends the watch for the end of the stream
}

type iterationState int

const (
	iterationNew iterationState = iota
	iterationBusy
	iterationSuspended
	iterationCompleted
)

// An iterationRequest is a call of one of the iterator's methods.
type iterationRequest struct {
	kind            requestKind
	value           goja.Value
	resolve, reject func(any) error
}

type requestKind string

const (
	requestNext   requestKind = "next"
	requestReturn requestKind = "return"
	requestThrow  requestKind = "throw"
)

var iterations = js.NewSlot[iteration]("chunks")

// defineIterator makes the prototypes of iterators.
func (m *Module) defineIterator() {
	base := m.r.VM.NewObject()
	m.r.Hidden(base).Symbol(m.r.WellKnownSymbol("asyncIterator"), m.r.Func("[Symbol.asyncIterator]", 0, func(c goja.FunctionCall) goja.Value {
		return c.This
	}))
	methods := m.r.VM.CreateObject(base)
	define(methods.DefineDataPropertySymbol(goja.SymToStringTag, m.r.VM.ToValue("AsyncGenerator"), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE))
	for _, kind := range []requestKind{requestNext, requestReturn, requestThrow} {
		m.r.Hidden(methods).Method(string(kind), 1, func(c goja.FunctionCall) goja.Value { return m.request(kind, c) })
	}
	m.iterator = m.r.VM.CreateObject(methods)
}

// iterate returns an iterator of a stream.
func (m *Module) iterate(c goja.FunctionCall) goja.Value {
	if m.iterator == nil {
		m.defineIterator()
	}
	o := m.r.VM.CreateObject(m.iterator)
	it := &iteration{m: m, stream: c.Argument(0).(*goja.Object), options: c.Argument(1)}
	it.advance = it.step
	iterations.Set(m.r, o, it)
	m.r.On(o).Value("stream", it.stream)
	return o
}

// request is a method of iterators.
func (m *Module) request(kind requestKind, c goja.FunctionCall) goja.Value {
	promise, resolve, reject := m.r.VM.NewPromise()
	q := iterationRequest{kind, c.Argument(0), resolve, reject}
	if it := iterations.Get(c.This); it == nil {
		define(reject(m.r.NewError(js.TypeError, "", string(kind)+" method called on incompatible receiver "+c.This.String())))
	} else {
		it.request(q)
	}
	return m.r.VM.ToValue(promise)
}

func (it *iteration) request(q iterationRequest) {
	if it.state == iterationNew && q.kind == requestThrow {
		it.state = iterationCompleted
	}
	if it.state == iterationCompleted && q.kind != requestReturn {
		it.answerCompleted(q)
		return
	}
	it.requests = append(it.requests, q)
	if it.state != iterationBusy {
		it.serve()
	}
}

// answerCompleted answers a request after the end.
func (it *iteration) answerCompleted(q iterationRequest) {
	if q.kind == requestThrow {
		define(q.reject(q.value))
	} else {
		define(q.resolve(it.result(js.Undefined, true)))
	}
}

// serve takes up the first request.
func (it *iteration) serve() {
	q, before := it.requests[0], it.state
	it.state = iterationBusy
	switch {
	case q.kind == requestThrow:
		it.fail(q.value)
	case q.kind == requestReturn && before == iterationSuspended:
		it.await(q.value, func(v goja.Value) { it.finish(v) }, it.fail)
	case q.kind == requestReturn:
		it.await(q.value, func(v goja.Value) { it.complete(v, nil) }, func(err goja.Value) { it.complete(nil, err) })
	case before == iterationNew:
		if ex := it.m.r.Try(it.open); ex != nil {
			it.complete(nil, ex.Value())
		} else {
			it.step()
		}
	default:
		it.step()
	}
}

// open begins to watch the stream.
func (it *iteration) open() {
	r := it.m.r
	it.listener = r.Func("next", 0, func(goja.FunctionCall) goja.Value {
		it.wake()
		return js.Undefined
	})
	ended := r.Func("", 1, func(c goja.FunctionCall) goja.Value {
		if err := c.Argument(0); js.Truthy(err) {
			it.err = it.m.aggregate(it.failure(), err)
		} else {
			it.err, it.ended = nil, true
		}
		it.wake()
		return js.Undefined
	})
	r.Invoke(it.stream, "on", r.VM.ToValue("readable"), it.listener)
	it.forget = js.AsCallable(r.Call(it.m.part("iterator").Get("watch"), js.Undefined, it.stream, ended))
}

// failure is the error so far, as a script has it.
func (it *iteration) failure() goja.Value {
	switch {
	case it.err != nil:
		return it.err
	case it.ended:
		return goja.Null()
	}
	return js.Undefined
}

// wake goes on if there may be something to read.
func (it *iteration) wake() {
	if it.waiting {
		it.waiting = false
		it.m.r.Microtask(it.advance)
	}
}

// step reads a chunk, or hands out the one that was read.
func (it *iteration) step() {
	if chunk := it.chunk; chunk != nil {
		it.chunk = nil
		it.hand(chunk)
		return
	}
	var chunk goja.Value
	if ex := it.m.r.Try(func() { chunk = it.read() }); ex != nil {
		it.fail(ex.Value())
		return
	}
	switch {
	case !goja.IsNull(chunk) && !isThenable(chunk):
		it.chunk = chunk
		it.m.r.Microtask(it.advance)
	case !goja.IsNull(chunk):
		it.await(chunk, it.hand, it.fail)
	case it.err != nil:
		it.fail(it.err)
	case it.ended:
		it.finish(js.Undefined)
	default:
		it.waiting = true
	}
}

// isThenable tells whether a chunk is to be waited for. That of a Buffer is seen on its
// prototype: goja takes names for numbers first on an array.
func isThenable(chunk goja.Value) bool {
	o := js.Object(chunk)
	if o != nil && buffer.IsUint8Array(o) {
		o = o.Prototype()
	}
	return o != nil && !js.IsUndefined(o.Get("then"))
}

// read is what is read of the stream, null if that is nothing.
func (it *iteration) read() goja.Value {
	if js.Truthy(js.Get(it.stream, "destroyed")) {
		return goja.Null()
	}
	if method := it.stream.Get("read"); is(method, it.m.own.read) {
		return it.m.jsRead(goja.FunctionCall{This: it.stream})
	}
	return it.m.r.Invoke(it.stream, "read")
}

// await goes on with what a value, or a promise of it, comes to.
func (it *iteration) await(v goja.Value, resolved, rejected func(goja.Value)) {
	react := func(f func(goja.Value)) goja.Value {
		return it.m.r.VM.ToValue(func(c goja.FunctionCall) goja.Value {
			f(c.Argument(0))
			return js.Undefined
		})
	}
	it.m.r.Call(it.m.part("iterator").Get("settle"), js.Undefined, v, react(resolved), react(rejected))
}

// hand answers the first request with a chunk.
func (it *iteration) hand(chunk goja.Value) {
	q := it.next()
	it.state = iterationSuspended
	define(q.resolve(it.result(chunk, false)))
	if len(it.requests) > 0 && it.state == iterationSuspended {
		it.serve()
	}
}

// next removes the first request.
func (it *iteration) next() iterationRequest {
	q := it.requests[0]
	n := copy(it.requests, it.requests[1:])
	it.requests[n] = iterationRequest{}
	it.requests = it.requests[:n]
	return q
}

// fail ends the iteration with an error.
func (it *iteration) fail(err goja.Value) {
	it.err = it.m.aggregate(it.failure(), err)
	if ex := it.m.r.Try(it.close); ex != nil {
		it.complete(nil, ex.Value())
	} else {
		it.complete(nil, it.err)
	}
}

// finish ends the iteration well.
func (it *iteration) finish(v goja.Value) {
	if ex := it.m.r.Try(it.close); ex != nil {
		it.complete(nil, ex.Value())
	} else {
		it.complete(v, nil)
	}
}

// close destroys the stream, or leaves it as it was found.
func (it *iteration) close() {
	whole := it.err != nil || !js.IsFalse(js.Get(it.options, "destroyOnReturn"))
	if whole && (it.err == nil && !it.ended || js.Truthy(js.Get(js.Get(it.stream, "_readableState"), "autoDestroy"))) {
		it.m.r.Call(it.m.legacy.Get("destroy"), js.Undefined, it.stream, goja.Null())
		return
	}
	it.m.r.Invoke(it.stream, "off", it.m.r.VM.ToValue("readable"), it.listener)
	it.forget(goja.FunctionCall{This: js.Undefined})
}

// complete answers the last request that the iteration takes part in, with a value or an
// error, and those after it.
func (it *iteration) complete(v, err goja.Value) {
	q := it.next()
	it.state = iterationCompleted
	if err != nil {
		define(q.reject(err))
	} else {
		define(q.resolve(it.result(v, true)))
	}
	for len(it.requests) > 0 {
		if it.requests[0].kind == requestReturn {
			it.serve()
			return
		}
		it.answerCompleted(it.next())
	}
}

// result is what an iterator's method promises.
func (it *iteration) result(v goja.Value, done bool) goja.Value {
	o := it.m.r.VM.NewObject()
	define(o.Set("value", v))
	define(o.Set("done", it.m.boolean(done)))
	return o
}
