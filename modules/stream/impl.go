package stream

import "github.com/dop251/goja"

// A Chunk is a piece of what flows through a stream.
type Chunk struct {
	// Value is what a script sees: a Buffer, a string that is kept as it is, or, in
	// object mode, any value. It is nil as long as no script had to see the bytes.
	Value goja.Value

	// Bytes are the bytes of a Buffer, never nil for one, and nil for everything else. A
	// script may hold the Buffer too, and change it: who keeps the bytes longer than it
	// takes to write them copies them.
	Bytes []byte

	held Held // in the place of Bytes, and of Value; nil for none

	// Encoding is the encoding of a string that is kept as it is, and "buffer" for
	// bytes that are to be written.
	Encoding string

	given goja.Value // object mode: what was given in place of an encoding
}

// Held are bytes that somebody else keeps as long as nobody has to see them: see
// [Duplex.PushHeld] and [HeldSink].
type Held interface {
	Len() int

	// Bytes fetches the bytes, which are held no more. It is called even if they are
	// only thrown away, unless they go to a [HeldSink].
	Bytes() []byte
}

// The inside of a stream written in Go: what is passed to [Module.InitDuplex] and its
// siblings implements those of these interfaces that the stream has sides for.
//
// done is to be called exactly once, during the call or later; a second call is the
// error that Node makes of it. Its err, like every err here, is nil for no error.
type (
	// A Source has data to read.
	Source interface {
		// Read asks for about n bytes, for which Push is called, during the call or
		// later. It is not called again before.
		Read(n int)
	}

	// A Sink takes what is written.
	Sink interface {
		Write(c Chunk, done func(err goja.Value))
	}

	// A VectorSink takes several chunks at once. It may keep the slice until done.
	VectorSink interface {
		Sink
		Writev(chunks []Chunk, done func(err goja.Value))
	}

	// A HeldSink takes bytes that somebody holds without having them fetched.
	HeldSink interface {
		Sink
		WriteHeld(h Held, done func(err goja.Value))
	}

	// A Finalizer has something to do after the last write and before 'finish'.
	Finalizer interface {
		Final(done func(err goja.Value))
	}

	// A Destroyer has something to release. err is why the stream is destroyed; the
	// error that done gets is the one that is emitted.
	Destroyer interface {
		Destroy(err goja.Value, done func(err goja.Value))
	}

	// A Constructor has something to do before anything else is asked of it.
	Constructor interface {
		Construct(done func(err goja.Value))
	}
)

// Options are the options of a stream written in Go.
type Options struct {
	HighWaterMark int // of both sides, in bytes, or objects; see [Module.DefaultHighWaterMark]
	ObjectMode    bool

	// The sides that a Duplex begins with.
	Readable, Writable bool

	// Compact keeps what would be properties of a Duplex in Go. Its class has
	// [Module.CompactFields].
	Compact bool

	AllowHalfOpen bool // a Duplex whose readable side has ended stays writable
	KeepStrings   bool // strings are written as they are, not as Buffers
	NoEmitClose   bool // 'close' is emitted by somebody else
	NoAutoDestroy bool // the stream is not destroyed when it has ended

	// Script are the options that a script has given the constructor, undefined or nil for
	// none. Their marks, encodings and methods are in force, and captureRejections.
	Script goja.Value

	// Admit is asked about a write of n bytes, length bytes being there already, and
	// returns the error that it fails with, nil if it does not. It may be nil.
	Admit func(length, n int) goja.Value
}
