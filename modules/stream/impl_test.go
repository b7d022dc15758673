package stream_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/modules/stream"
)

// A pipeEnd is the inside of a Duplex that notes what is asked of it. What is written
// is done when the test says so, or at once.
type pipeEnd struct {
	duplex  *stream.Duplex
	calls   []string
	pending []func(goja.Value)
	slow    bool
}

func (p *pipeEnd) note(call string) { p.calls = append(p.calls, call) }
func (p *pipeEnd) Read(int)         { p.note("read") }
func (p *pipeEnd) Write(c stream.Chunk, done func(goja.Value)) {
	p.note("write " + string(c.Bytes) + " " + c.Encoding)
	p.finish(done)
}

func (p *pipeEnd) Writev(chunks []stream.Chunk, done func(goja.Value)) {
	var all []string
	for _, c := range chunks {
		all = append(all, string(c.Bytes))
	}
	p.note("writev " + strings.Join(all, ","))
	p.finish(done)
}

func (p *pipeEnd) Final(done func(goja.Value)) {
	p.note("final")
	p.finish(done)
}

func (p *pipeEnd) Destroy(err goja.Value, done func(goja.Value)) {
	p.note("destroy " + text(err))
	done(err)
}

func (p *pipeEnd) finish(done func(goja.Value)) {
	if p.slow {
		p.pending = append(p.pending, done)
	} else {
		done(nil)
	}
}

func text(v goja.Value) string {
	if v == nil {
		return "-"
	}
	return v.String()
}

// newPipeEnds returns a realm that has a class Pipe of streams written in Go, and the
// insides of its instances in the order of their making.
func newPipeEnds(t testing.TB, slow bool) (*js.Realm, *[]*pipeEnd) {
	r, _ := jstest.Realm(t, setup)
	m := stream.Of(r)
	var ends []*pipeEnd
	ctor := r.NewClass(js.Class{Name: "Pipe", Parent: m.Duplex(), Init: func(this *goja.Object, _ []goja.Value) {
		p := &pipeEnd{slow: slow}
		p.duplex = m.InitDuplex(this, stream.Options{
			HighWaterMark: m.DefaultHighWaterMark(false), Readable: true, Writable: true, AllowHalfOpen: true,
		}, p)
		ends = append(ends, p)
	}})
	m.Implement(js.Proto(ctor))
	r.VM.Set("Pipe", ctor)
	return r, &ends
}

// inTurn runs f as a callback of the loop, with the ticks that follow.
func inTurn(r *js.Realm, f func()) { r.Loop.Turn(eventloop.Func(f)) }

func expect(t *testing.T, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestGoDuplex(t *testing.T) {
	r, ends := newPipeEnds(t, false)
	jstest.Script(t, r, "test.js", `
		seen = [];
		p = new Pipe();
		p.on('data', (chunk) => { seen.push(chunk.toString(), Buffer.isBuffer(chunk)); p.write(chunk) });
		p.on('end', () => seen.push('end'));
		p.on('finish', () => seen.push('finish'));
		p.on('close', () => seen.push('close'));
	`)
	p := (*ends)[0]
	inTurn(r, func() { p.duplex.Push([]byte("one")) })
	inTurn(r, func() { p.duplex.PushEOF() })
	inTurn(r, func() { p.duplex.End() })
	expect(t, p.calls, "read", "write one buffer", "read", "final", "destroy -")
	if got := r.VM.Get("seen").String(); got != "one,true,end,finish,close" {
		t.Errorf("got %s", got)
	}
}

// TestGoDuplexWritesTogether has chunks wait behind a slow write.
func TestGoDuplexWritesTogether(t *testing.T) {
	r, ends := newPipeEnds(t, true)
	jstest.Script(t, r, "test.js", `
		seen = [];
		p = new Pipe();
		for (const text of ['a', 'b', 'c']) p.write(text, () => seen.push(text));
		p.end(() => seen.push('end'));
	`)
	p := (*ends)[0]
	expect(t, p.calls, "write a buffer")
	for i := 0; i < len(p.pending); i++ {
		inTurn(r, func() { p.pending[i](nil) })
	}
	expect(t, p.calls, "write a buffer", "writev b,c", "final")
	if got := r.VM.Get("seen").String(); got != "a,b,c,end" {
		t.Errorf("got %s", got)
	}
}

func TestDoneTwiceIsAnError(t *testing.T) {
	r, ends := newPipeEnds(t, true)
	jstest.Script(t, r, "test.js", `
		p = new Pipe();
		p.on('error', (err) => { code = err.code });
		p.write('a');
	`)
	p := (*ends)[0]
	inTurn(r, func() {
		p.pending[0](nil)
		p.pending[0](nil)
	})
	if got := r.VM.Get("code").String(); got != "ERR_MULTIPLE_CALLBACK" {
		t.Errorf("got %s", got)
	}
}

func TestFailedWriteDestroys(t *testing.T) {
	r, ends := newPipeEnds(t, true)
	jstest.Script(t, r, "test.js", `
		seen = [];
		p = new Pipe();
		p.on('error', (err) => seen.push('error ' + err.message));
		p.write('a', (err) => seen.push('callback ' + err.message));
	`)
	p := (*ends)[0]
	inTurn(r, func() { p.pending[0](r.NewError(js.Error, "", "boom")) })
	expect(t, p.calls, "write a buffer", "destroy Error: boom")
	if got := r.VM.Get("seen").String(); got != "callback boom,error boom" {
		t.Errorf("got %s", got)
	}
}

// TestOverrides has a script override what the class implements in Go, on an instance
// and on the prototype of a subclass.
func TestOverrides(t *testing.T) {
	r, ends := newPipeEnds(t, false)
	jstest.Script(t, r, "test.js", `
		seen = [];
		class Sub extends Pipe {
			_write(chunk, encoding, callback) { seen.push('Sub ' + chunk); super._write(chunk, encoding, callback) }
			_destroy(err, callback) { seen.push('Sub destroy'); super._destroy(err, callback) }
			push(chunk) { seen.push('Sub push ' + chunk); return super.push(chunk) }
		}
		const sub = new Sub();
		sub.write('x');
		const own = new Pipe();
		own._write = function (chunk, encoding, callback) { seen.push('own ' + chunk); callback() };
		own._final = null;
		own.emit = function (name, ...args) { seen.push('emit ' + name); return Pipe.prototype.emit.call(this, name, ...args) };
		own.write('y');
		own.end();
		sub.destroy();
	`)
	inTurn(r, func() { (*ends)[0].duplex.Push([]byte("late")) })
	expect(t, (*ends)[0].calls, "write x buffer", "destroy -")
	expect(t, (*ends)[1].calls)
	want := "Sub x,own y,emit prefinish,Sub destroy,emit finish,Sub push late"
	if got := r.VM.Get("seen").String(); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// TestPipeBetweenGoStreams pipes one Go stream into another.
func TestPipeBetweenGoStreams(t *testing.T) {
	r, ends := newPipeEnds(t, false)
	jstest.Script(t, r, "test.js", `new Pipe().pipe(new Pipe())`)
	inTurn(r, func() {
		(*ends)[0].duplex.Push([]byte("one"))
		(*ends)[0].duplex.Push([]byte("two"))
		(*ends)[0].duplex.PushEOF()
	})
	expect(t, (*ends)[1].calls, "write one buffer", "write two buffer", "final")
}

// A counter is the inside of a Readable that gives the numbers up to its limit, once it
// is told to begin.
type counter struct {
	stream   *stream.Duplex
	n, limit int
	begin    func(goja.Value)
}

func (c *counter) Construct(done func(goja.Value)) { c.begin = done }

func (c *counter) Read(int) {
	if c.n++; c.n > c.limit {
		c.stream.PushEOF()
		return
	}
	c.stream.Push([]byte{'0' + byte(c.n)})
}

func TestGoReadable(t *testing.T) {
	r, _ := jstest.Realm(t, setup)
	m := stream.Of(r)
	c := &counter{limit: 3}
	ctor := r.NewClass(js.Class{Name: "Counter", Parent: m.Readable(), Init: func(this *goja.Object, _ []goja.Value) {
		c.stream = m.InitReadable(this, stream.Options{HighWaterMark: 2}, c)
	}})
	m.Implement(js.Proto(ctor), "_read")
	r.VM.Set("Counter", ctor)
	jstest.Script(t, r, "test.js", `
		seen = [];
		const c = new Counter();
		c.setEncoding('utf8').on('data', (text) => seen.push(text)).on('end', () => seen.push('end')).on('close', () => seen.push('close'));
		seen.push(Object.hasOwn(Counter.prototype, '_read'), '_write' in c, c._readableState.constructed);
	`)
	if c.n > 0 {
		t.Errorf("read %d times before the stream was constructed", c.n)
	}
	inTurn(r, func() { c.begin(nil) })
	if got := r.VM.Get("seen").String(); got != "true,false,false,1,2,3,end,close" {
		t.Errorf("got %s", got)
	}
}

// TestMethodsOfAnotherClass calls methods on a stream whose inside cannot do what they ask of it.
func TestMethodsOfAnotherClass(t *testing.T) {
	r, _ := newPipeEnds(t, false)
	m := stream.Of(r)
	r.VM.Set("Counter", r.NewClass(js.Class{Name: "Counter", Parent: m.Readable(), Init: func(this *goja.Object, _ []goja.Value) {
		m.InitReadable(this, stream.Options{}, &counter{})
	}}))
	jstest.Script(t, r, "test.js", `
		seen = [];
		const nothing = () => {};
		for (const [name, ...args] of [['_write', Buffer.from('a'), 'buffer', nothing], ['_writev', [], nothing], ['_final', nothing], ['_destroy', null, nothing]]) {
			for (const stream of [new Counter(), {}]) {
				try { Pipe.prototype[name].apply(stream, args); seen.push(name) } catch (error) { seen.push(error.constructor === TypeError) }
			}
		}
	`)
	if got := r.VM.Get("seen").String(); got != strings.TrimSuffix(strings.Repeat("true,", 8), ",") {
		t.Errorf("got %s", got)
	}
}

func TestGoWritable(t *testing.T) {
	r, _ := jstest.Realm(t, setup)
	m := stream.Of(r)
	p := &pipeEnd{}
	ctor := r.NewClass(js.Class{Name: "Sink", Parent: m.Writable(), Init: func(this *goja.Object, _ []goja.Value) {
		p.duplex = m.InitWritable(this, stream.Options{HighWaterMark: 2, KeepStrings: true, NoEmitClose: true}, p)
	}})
	m.Implement(js.Proto(ctor), "_write", "_final")
	r.VM.Set("Sink", ctor)
	jstest.Script(t, r, "test.js", `
		seen = [];
		const s = new Sink();
		s.on('finish', () => seen.push('finish')).on('close', () => seen.push('close'));
		s.cork();
		s.write(Buffer.from('a'));
		s.write('b', 'hex');
		s.uncork();
		s.end();
		seen.push(s._writev);
	`)
	expect(t, p.calls, "write a buffer", "write  hex", "final")
	if got := r.VM.Get("seen").String(); got != ",finish" {
		t.Errorf("got %s", got)
	}
	if p.duplex.IsWritable() || !p.duplex.WritableFinished() || !p.duplex.Destroyed() {
		t.Error("the stream is not over")
	}
}

// TestUsedAgain destroys a stream and uses it once more, as a socket that connects again
// does.
func TestUsedAgain(t *testing.T) {
	r, ends := newPipeEnds(t, false)
	jstest.Script(t, r, "test.js", `seen = []; p = new Pipe(); p.on('data', (chunk) => seen.push(String(chunk))); p.end('x')`)
	d := (*ends)[0].duplex
	inTurn(r, func() { d.Destroy(nil) })
	inTurn(r, func() {
		if d.Push([]byte("lost")) {
			t.Error("a destroyed stream takes data")
		}
		d.Undestroy()
		if d.Destroyed() || d.WritableEnded() || !d.IsReadable() || !d.IsWritable() || d.Errored() != nil {
			t.Error("the stream is not what it was at first")
		}
		d.Push([]byte("new"))
	})
	if got := r.VM.Get("seen").String(); got != "new" {
		t.Errorf("got %s", got)
	}
}
