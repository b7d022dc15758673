package stream

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/modules/buffer"
	"github.com/sluicejs/sluice/modules/events"
)

// A readable is the readable side of a stream.
type readable struct {
	lifecycle
	d      *Duplex
	viewed *goja.Object // the property through which scripts look in; nil until there is one

	highWaterMark int
	queue         chunkQueue
	length        int // of what is queued: bytes, code units or objects

	readable goja.Value // what was assigned to the property: false for a side that is none; or nil

	// Flags stand together: there are many streams, and so they take less memory.
	objectMode        bool
	ended             bool // there will be no more data
	endEmitted        bool
	flowing           flow
	reading           bool // _read was called and has not pushed yet
	sync              bool // _read is being called: what it pushes is not emitted at once
	filling           bool // a tick is due that reads up to the mark
	resuming          bool // a tick is due that starts the flow
	paused            bool // by pause, not by reading with 'readable'
	needReadable      bool // 'readable' is to be emitted when there is data
	emittedReadable   bool // 'readable' is due, and nothing was read since
	readableListening bool // 'readable' has listeners
	dataListening     bool // 'data' has got a listener, and its last one was not removed
	dataEmitted       bool
	multiAwaitDrain   bool // there has been more than one pipe at once

	defaultEncoding goja.Value
	encoding        goja.Value // nil for Buffers
	decoder         *buffer.Decoder

	pipes   []*pipe
	waiting []*goja.Object // the destinations of pipes that wait for 'drain'

	tryRead func() // callRead, made once

	data dataEvent
}

// A dataEvent is what emitting 'data' needs each time, made once.
type dataEvent struct {
	listener events.Sole
	args     [1]goja.Value
	inUse    bool
}

func newReadable(d *Duplex, s settings) *readable {
	r := &readable{
		lifecycle:       lifecycle{constructed: true, emitClose: s.emitClose, autoDestroy: s.autoDestroy},
		d:               d,
		objectMode:      s.objectMode,
		highWaterMark:   s.highWaterMark,
		sync:            true,
		defaultEncoding: s.defaultEncoding,
	}
	if s.encoding != nil {
		enc, ok := parseEncoding(s.encoding)
		if !ok {
			panic(unknownEncoding(d.m, s.encoding))
		}
		r.encoding, r.decoder = s.encoding, buffer.NewDecoder(enc)
	}
	return r
}

// close makes the side of a Duplex none at all.
func (r *readable) close() {
	r.readable = r.d.m.val.no
	r.ended, r.endEmitted = true, true
}

func (r *readable) isReadable() bool {
	return !js.IsFalse(r.readable) && !r.destroyed && !r.errorEmitted && !r.endEmitted
}

func (r *readable) isPaused() bool { return r.paused || r.flowing == flowStopped }

// hasRoom tells whether a source may push more.
func (r *readable) hasRoom() bool { return !r.ended && (r.length < r.highWaterMark || r.length == 0) }

// size is how much of the mark a chunk takes.
func (r *readable) size(c *Chunk) int {
	if r.objectMode {
		return 1
	}
	return c.length()
}

// A flow is whether data is emitted as it comes.
type flow uint8

const (
	flowUndecided flow = iota // nobody asked for data yet
	flowStopped
	flowOn
)

func flowOf(v goja.Value) flow {
	switch {
	case v == nil || goja.IsUndefined(v) || goja.IsNull(v):
		return flowUndecided
	case v.ToBoolean():
		return flowOn
	}
	return flowStopped
}

func (f flow) value(m *Module) goja.Value {
	switch f {
	case flowOn:
		return m.val.yes
	case flowStopped:
		return m.val.no
	}
	return m.val.null
}
