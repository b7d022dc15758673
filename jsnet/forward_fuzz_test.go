package jsnet

import (
	_ "embed"
	"fmt"
	"math/rand/v2"
	"strings"
	"syscall"
	"testing"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/modules/events"
	"github.com/sluicejs/sluice/modules/stream"
)

//go:embed testdata/forward/operations.js
var forwardOperations string

// TestForwardingShowsNowhere does the same random things to sockets twice: with bytes
// that are forwarded beneath the streams, and with all of them going through. Every
// event, every property and every byte is the same after each step.
func TestForwardingShowsNowhere(t *testing.T) {
	const runs = 50
	var direct, carried int
	for seed := range uint64(runs) {
		d, c := compareForwarding(t, seed, 60)
		direct += d
		carried += c
	}
	if direct < runs || carried < runs/2 {
		t.Errorf("only %d chunks were forwarded at once and %d as parcels", direct, carried)
	}
}

// FuzzForwarding is the same for whoever has more time.
func FuzzForwarding(f *testing.F) {
	f.Add(uint64(1), 200)
	f.Fuzz(func(t *testing.T, seed uint64, steps int) { compareForwarding(t, seed, min(steps, 1000)) })
}

// compareForwarding returns how many chunks were forwarded at once, and how many as parcels.
func compareForwarding(t *testing.T, seed uint64, steps int) (direct, carried int) {
	t.Helper()
	on, off := newForwardRun(t, seed, true), newForwardRun(t, seed, false)
	defer on.realm.Close()
	defer off.realm.Close()
	var done []string
	for range steps {
		op := on.step()
		done = append(done, op)
		off.step()
		got, want := on.observed(), off.observed()
		if got != want {
			t.Fatalf("seed %d, after\n  %s\nforwarding shows: %s", seed, strings.Join(done, "\n  "), firstDifference(got, want))
		}
	}
	on.finish()
	if on.parcels != 0 {
		t.Errorf("seed %d: %d parcels are left, after\n  %s", seed, on.parcels, strings.Join(done, "\n  "))
	}
	for _, w := range on.wires {
		direct += w.direct
		carried += w.carried
	}
	return direct, carried
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return fmt.Sprintf("got\n  %s\nwant\n  %s", g[i], w[i])
		}
	}
	return fmt.Sprintf("%d lines, want %d", len(g), len(w))
}

// forwardRun is three sockets and what is done to them.
type forwardRun struct {
	realm      *js.Realm
	random     *rand.Rand
	wires      []*wire
	parcels    int
	sent       int // bytes that were made up so far
	operations *goja.Object
	names      []string
	undo       []string // operations that end the forwarding until they are done again
	observe    goja.Value
}

func newForwardRun(t *testing.T, seed uint64, forwards bool) *forwardRun {
	r, err := js.NewRealm(nil)
	if err != nil {
		t.Fatal(err)
	}
	f := &forwardRun{realm: r, random: rand.New(rand.NewPCG(seed, 0))}
	m := Of(r)
	m.forwards = forwards
	r.Define("events", events.Load)
	r.Define("stream", stream.Load)
	setup, err := r.VM.RunString("(" + forwardOperations + ")")
	if err != nil {
		t.Fatal(err)
	}
	var sockets []any
	for i := range 3 {
		w := &wire{loop: r.Loop, parcels: &f.parcels, window: 100_000}
		f.wires = append(f.wires, w)
		s := m.newSocket(r.VM.CreateObject(js.Proto(m.socket)), socketOptions{
			allowHalfOpen: f.random.IntN(2) == 0,
			highWaterMark: []int{16 << 10, 16 << 10, 100_000, 10}[f.random.IntN(4)],
			readable:      true,
			writable:      true,
		})
		s.conn = w
		r.VM.Set([]string{"a", "b", "c"}[i], s.object)
		sockets = append(sockets, s.object)
		f.turn(func() { s.startReading(false) })
	}
	f.turn(func() {
		made := r.Call(setup, js.Undefined, append([]goja.Value{r.Builtin("stream"), r.Builtin("events")}, r.VM.NewArray(sockets...))...)
		f.operations = js.Get(made, "operations").(*goja.Object)
		f.observe = js.Get(made, "observe")
		f.names = f.operations.Keys()
	})
	f.settle()
	switch f.random.IntN(8) {
	case 0, 1:
		f.operate("pipeBoth", 0, 1, "now")
	case 2, 3, 4:
		f.operate("pipe", 0, 1, "now")
	case 5:
		f.operate("pipe", 0, 0, "now")
	case 6:
		f.operate("pipeline", 0, 1, "now")
	}
	f.settle()
	return f
}

func (f *forwardRun) turn(task func()) { f.realm.Loop.Turn(eventloop.Func(task)) }

// settle lets the wires move until there is nothing to do.
func (f *forwardRun) settle() {
	for moved := true; moved; {
		moved = false
		for _, w := range f.wires {
			moved = w.poll() || moved
		}
	}
}

// step does something at random and returns what. Often that is what the peers do, since
// most of what scripts do leaves nothing to forward.
func (f *forwardRun) step() string {
	i := []int{0, 0, 0, 1, 1, 2}[f.random.IntN(6)]
	w, kind := f.wires[i], f.random.IntN(100)
	var did string
	switch {
	case kind < 50:
		n := []int{1, 100, 5000, 20_000, 64 << 10}[f.random.IntN(5)]
		did = fmt.Sprintf("%d bytes arrive at %d", n, i)
		w.arriving = append(w.arriving, f.bytes(n))
	case kind < 75:
		n := []int{10, 3000, 100_000, 1_000_000}[f.random.IntN(4)]
		did = fmt.Sprintf("the peer of %d takes %d bytes more", i, n)
		w.window += n
	case kind < 76:
		switch f.random.IntN(3) {
		case 0:
			did = fmt.Sprintf("the peer of %d ends", i)
			w.ended = true
		case 1:
			did = fmt.Sprintf("the peer of %d resets", i)
			w.broken = syscall.ECONNRESET
		case 2:
			did = fmt.Sprintf("the peer of %d takes no more", i)
			w.refuses = syscall.EPIPE
		}
	case kind < 82:
		for _, name := range f.undo { // so that there is something to forward again
			f.operate(name, 0, 1, "now")
		}
		did = fmt.Sprint("again ", f.undo)
		f.undo = nil
	default:
		name := f.names[f.random.IntN(len(f.names))]
		x, y := f.random.IntN(3), f.random.IntN(3)
		if f.random.IntN(4) > 0 { // most of the time the same two
			x, y = 0, 1
		}
		when := []string{"now", "now", "on a tick", "as a microtask"}[f.random.IntN(4)]
		did = fmt.Sprintf("%s(%d, %d) %s", name, x, y, when)
		f.operate(name, x, y, when)
		if toggles[name] && x == 0 && y == 1 {
			f.undo = append(f.undo, name)
		}
	}
	f.settle()
	return did
}

// toggles are the operations that a second one undoes.
var toggles = map[string]bool{
	"data": true, "readable": true, "getter": true, "patchPush": true, "patchRead": true, "patch_read": true, "patchWrite": true,
	"patch_write": true, "patch_writev": true, "patchEmit": true, "patchPause": true, "patchResume": true, "patchHandle": true,
}

// operate has the script do something, with two of the sockets.
func (f *forwardRun) operate(name string, x, y int, when string) {
	value := f.realm.VM.ToValue
	f.turn(func() {
		operate := func() { f.realm.Invoke(f.operations, name, value(x), value(y), value(when)) }
		if when == "on a tick" {
			f.realm.NextTick(operate)
		} else {
			operate()
		}
	})
}

// bytes are some that there were not before.
func (f *forwardRun) bytes(n int) []byte {
	b := make([]byte, n)
	for i := range b {
		f.sent++
		b[i] = byte(f.sent * 7 >> (f.sent >> 8 % 5))
	}
	return b
}

// observed is all that there is to see.
func (f *forwardRun) observed() string {
	var seen strings.Builder
	f.turn(func() { seen.WriteString(f.realm.Call(f.observe, js.Undefined).String()) })
	for i, w := range f.wires {
		fmt.Fprintf(&seen, "\nwire %d: reading %t, %d to read, queue %d, window %d, shut %t, closed %t, took %x of %d",
			i, w.reader != nil, len(w.arriving), w.QueueSize(), w.window, w.shut, w.closed, w.taken[max(0, len(w.taken)-8):], len(w.taken))
	}
	return seen.String()
}

// finish destroys the sockets.
func (f *forwardRun) finish() {
	f.turn(func() {
		for _, name := range []string{"a", "b", "c"} {
			f.realm.Invoke(f.realm.VM.Get(name).(*goja.Object), "destroy")
		}
	})
	f.settle()
}
