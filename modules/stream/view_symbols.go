package stream

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/inspect"
	"github.com/sluicejs/sluice/internal/js"
)

// What Node keeps of a state under symbols is shown where a state is printed: most flags
// as the bits of a number, and values that few streams have.
var (
	stateBits       = goja.NewSymbol("kState")
	decoderValue    = goja.NewSymbol("kDecoderValue")
	encodingValue   = goja.NewSymbol("kEncodingValue")
	defaultValue    = goja.NewSymbol("kDefaultEncodingValue")
	erroredValue    = goja.NewSymbol("kErroredValue")
	bufferedValue   = goja.NewSymbol("kBufferedValue")
	writeCbValue    = goja.NewSymbol("kWriteCbValue")
	afterWriteValue = goja.NewSymbol("kAfterWriteTickInfoValue")
	onFinishedValue = goja.NewSymbol("kOnFinishedValue")
)

// flagBits makes a number of flags, the first of which is its lowest bit.
func flagBits(flags ...bool) int {
	n := 0
	for i, on := range flags {
		if on {
			n |= 1 << i
		}
	}
	return n
}

// common are the bits that both sides have.
func (l *lifecycle) common(objectMode bool) []bool {
	return []bool{objectMode, l.errorEmitted, l.autoDestroy, l.emitClose, l.destroyed, l.closed,
		l.closeEmitted, l.errored != nil, l.constructed}
}

func (r *readable) bits() int {
	return flagBits(append(r.common(r.objectMode),
		r.ended, r.endEmitted, r.reading, r.sync, r.needReadable, r.emittedReadable, r.readableListening,
		r.resuming, r.multiAwaitDrain, r.filling, r.dataEmitted,
		isUTF8(r.defaultEncoding), r.decoder != nil, r.encoding != nil,
		r.flowing != flowUndecided, r.flowing == flowOn,
		r.paused || r.flowing == flowOn, r.paused, r.dataListening)...)
}

func (w *writable) bits() int {
	return flagBits(append(w.common(w.objectMode),
		w.sync, w.finalCalled, w.needDrain, w.ending, w.finished, !w.keepStrings, w.writing, w.bufferProcessing,
		w.prefinished, w.allBuffers, w.allNoop, len(w.onFinished) > 0, w.writable != nil, js.Truthy(w.writable),
		w.corked > 0, isUTF8(w.defaultEncoding), w.inFlight.fn != nil || w.inFlight.each != nil, w.expecting,
		w.afterWrites != nil, w.afterWriteDue, w.buffered() > 0, w.ended)...)
}

func isUTF8(encoding goja.Value) bool {
	return encoding != nil && (encoding.String() == "utf8" || encoding.String() == "utf-8")
}

func (r *readable) symbols() []inspect.SymbolProperty {
	m := r.d.m
	list := []inspect.SymbolProperty{{Symbol: stateBits, Value: m.number(r.bits())}}
	if !isUTF8(r.defaultEncoding) {
		list = append(list, inspect.SymbolProperty{Symbol: defaultValue, Value: r.defaultEncoding})
	}
	if r.decoder != nil {
		list = append(list, inspect.SymbolProperty{Symbol: decoderValue, Value: r.decoderValue()})
	}
	if r.encoding != nil {
		list = append(list, inspect.SymbolProperty{Symbol: encodingValue, Value: r.encoding})
	}
	return r.withError(list)
}

func (w *writable) symbols() []inspect.SymbolProperty {
	m := w.d.m
	list := []inspect.SymbolProperty{{Symbol: stateBits, Value: m.number(w.bits())}}
	add := func(key *goja.Symbol, v goja.Value) {
		list = append(list, inspect.SymbolProperty{Symbol: key, Value: v})
	}
	if !isUTF8(w.defaultEncoding) {
		add(defaultValue, w.defaultEncoding)
	}
	if w.buffered() > 0 {
		add(bufferedValue, w.bufferArray())
	} else {
		add(bufferedValue, m.val.null)
	}
	switch {
	case w.inFlight.fn != nil:
		add(writeCbValue, w.inFlight.fn)
	case w.answered:
		add(writeCbValue, m.val.null)
	}
	if w.afterWritesMade {
		add(afterWriteValue, w.afterWritesValue())
	}
	switch {
	case len(w.onFinished) > 0:
		values := make([]any, len(w.onFinished))
		for i, cb := range w.onFinished {
			values[i] = cb
		}
		add(onFinishedValue, m.r.VM.NewArray(values...))
	case w.onFinished != nil:
		add(onFinishedValue, m.val.null)
	}
	return w.withError(list)
}

func (l *lifecycle) withError(list []inspect.SymbolProperty) []inspect.SymbolProperty {
	if l.errored != nil {
		list = append(list, inspect.SymbolProperty{Symbol: erroredValue, Value: l.errored})
	}
	return list
}
