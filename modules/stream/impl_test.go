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

// TestNoBufferWithoutNeed pipes one Go stream into another.
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
