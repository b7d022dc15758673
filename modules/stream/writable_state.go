package stream

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/modules/buffer"
)

// A writable is the writable side of a stream.
type writable struct {
	lifecycle
	d      *Duplex
	viewed *goja.Object // the property through which scripts look in; nil until there is one

	admit         func(length, n int) goja.Value // see Options
	highWaterMark int
	length        int // of what is being written or waits: bytes, code units or objects
	corked        int

	writable goja.Value // what was assigned to the property: false for a side that is none; or nil

	inFlight callback // of what is being written
	writeLen int      // of what is being written

	// What waits, and the callbacks.
	waiting   []Chunk
	callbacks []goja.Value
	head      int // what came before was written

	pendingCallbacks int             // writes and other steps that have to be over before 'finish'
	onFinished       []goja.Value    // nil as long as there was none
	afterWrites      *afterWriteTick // the tick that the next callback may share
	spareAfterWrite  afterWriteTick  // used if it is free

	defaultEncoding goja.Value
	defaultEnc      buffer.Encoding

	// Flags stand together: there are many streams, and so they take less memory.
	objectMode       bool
	keepStrings      bool
	ending           bool // end was called
	ended            bool // and has returned
	finalCalled      bool
	prefinished      bool
	finished         bool // 'finish' was emitted
	needDrain        bool // a write has returned false, and 'drain' is owed
	writing          bool // _write was called and has not called back
	sync             bool // _write is being called
	bufferProcessing bool // what waits is being written
	expecting        bool // _write may call back
	answered         bool // _write has called back at least once
	allNoop          bool // no callback of what waits does anything
	allBuffers       bool // what waits are Buffers
	afterWritesMade  bool // there was a tick after writes
	afterWriteDue    bool

	done    func(err goja.Value) // what a Go sink calls back
	onwrite *goja.Object         // what _write calls back; nil as long as nobody needs it
}

func newWritable(d *Duplex, s settings) *writable {
	w := &writable{
		lifecycle:     lifecycle{constructed: true, emitClose: s.emitClose, autoDestroy: s.autoDestroy},
		d:             d,
		objectMode:    s.objectMode,
		keepStrings:   s.keepStrings,
		admit:         s.admit,
		highWaterMark: s.highWaterMark,
		sync:          true,
		allNoop:       true,
		allBuffers:    true,
	}
	enc, _ := parseEncoding(s.defaultEncoding)
	w.setEncoding(s.defaultEncoding, enc)
	w.done = w.written
	return w
}

func (w *writable) setEncoding(name goja.Value, enc buffer.Encoding) {
	w.defaultEncoding, w.defaultEnc = name, enc
}

// close makes the side of a Duplex none at all.
func (w *writable) close() {
	w.writable = w.d.m.val.no
	w.ending, w.ended, w.finished = true, true, true
}

func (w *writable) isWritable() bool {
	return !js.IsFalse(w.writable) && !w.destroyed && w.errored == nil && !w.ending && !w.ended
}

func (w *writable) isAborted() bool {
	return !js.IsFalse(w.writable) && (w.destroyed || w.errored != nil) && !w.finished
}

// hasRoom tells whether a writer may go on.
func (w *writable) hasRoom() bool { return w.length < w.highWaterMark || w.length == 0 }

// buffered is the number of chunks that wait.
func (w *writable) buffered() int { return len(w.waiting) - w.head }

// size is how much of the mark a chunk takes.
func (w *writable) size(c *Chunk) int {
	if w.objectMode {
		return 1
	}
	return c.length()
}

// A callback is what is to be called when something was written: nothing, a function,
// or, for chunks that were written together, each of theirs.
type callback struct {
	fn   goja.Value
	each *[]goja.Value
}

func (cb callback) isNoop() bool { return cb.fn == nil && cb.each == nil }

// same tells whether a second call of cb may be the second call of other.
func (cb callback) same(other callback) bool {
	return cb.each == nil && other.each == nil && cb.fn == other.fn
}

// call calls back; err is null or an error.
func (cb callback) call(m *Module, err goja.Value) {
	if cb.fn != nil {
		m.callBack(cb.fn, err)
	}
	if cb.each == nil {
		return
	}
	for _, fn := range *cb.each {
		if fn != nil {
			m.callBack(fn, err)
		}
	}
}

// callBack calls a script's callback.
func (m *Module) callBack(fn goja.Value, args ...goja.Value) {
	m.r.Callable(fn)(goja.FunctionCall{This: js.Undefined, Arguments: args})
}
