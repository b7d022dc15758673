package zlib

import (
	"encoding/binary"
	"hash"
	"hash/adler32"
	"hash/crc32"
	"iter"
)

// A decompressor is a coroutine: it runs until it needs input or has given output.
type decompressor struct {
	settings
	input  []byte
	done   bool
	mayEnd bool // if there is no more input
	err    *failure
	next   func() (event, bool)
	stop   func()
	emit   func(event) bool

	inflater inflater
	pending  []byte // output that there was no room for
	sum      hash.Hash32
	size     uint32
}

// An event is why the coroutine has stopped: for output, or for input if there is none.
type event struct{ output []byte }

// closed unwinds the coroutine of a decompressor that is not needed any more.
type closed struct{}

func newDecompressor(s settings) *decompressor {
	d := &decompressor{settings: s}
	d.inflater.bits = bitReader{more: d.more}
	d.inflater.flush = d.give
	d.next, d.stop = iter.Pull(func(yield func(event) bool) {
		d.emit = yield
		defer func() {
			switch v := recover().(type) {
			case nil, closed:
			case *failure:
				d.err = v
			default:
				panic(v)
			}
		}()
		d.run()
	})
	return d
}

func (d *decompressor) step(input []byte, f flush, room int) ([]byte, bool, *failure) {
	if len(input) > 0 {
		if d.done {
			d.inflater.bits.drop()
		}
		d.input = input
	}
	waiting := false
	for len(d.pending) < room && !d.done && !waiting {
		e, running := d.next()
		waiting = running && e.output == nil
		d.done = !running
		d.pending = append(d.pending, e.output...)
	}
	n := min(room, len(d.pending))
	output := d.pending[:n:n]
	d.pending = d.pending[n:]
	switch {
	case len(d.pending) > 0:
		return output, true, nil
	case d.done:
		return output, false, d.err
	case waiting && f == finish && !d.mayEnd:
		return output, false, errUnexpectedEnd
	}
	return output, !waiting, nil
}

func (d *decompressor) unused() int {
	if !d.done {
		return 0
	}
	return len(d.input) + d.inflater.bits.unread()
}

func (d *decompressor) close() { d.stop() }

// more returns the next bytes of input.
func (d *decompressor) more() []byte {
	for len(d.input) == 0 {
		d.inflater.handOver()
		if !d.emit(event{}) {
			panic(closed{})
		}
	}
	b := d.input
	d.input = nil
	return b
}

// give hands output to whoever steps.
func (d *decompressor) give(b []byte) {
	if len(b) == 0 {
		return
	}
	if d.sum != nil {
		_, _ = d.sum.Write(b) // it never fails
	}
	d.size += uint32(len(b))
	if !d.emit(event{append([]byte(nil), b...)}) {
		panic(closed{})
	}
}

func (d *decompressor) run() {
	in := &d.inflater.bits
	switch d.mode {
	case modeInflateRaw:
		d.inflater.preset(d.dictionary)
		d.inflater.run()
		return
	case modeInflate:
		d.zlib()
		return
	case modeUnzip:
		// What does not begin as gzip does is zlib's.
		if in.peekByte(0) != gzipMagic1 || in.peekByte(1) != gzipMagic2 {
			d.zlib()
			return
		}
	}
	d.gzip()
	// There may be more, one after the other. Zeros after it are padding.
	for d.another() {
		d.gzip()
	}
}

const gzipMagic1, gzipMagic2 = 0x1f, 0x8b

// another tells whether something other than padding follows. Where the input ends here,
// so may the whole.
func (d *decompressor) another() bool {
	d.mayEnd = true
	b := d.inflater.bits.peekByte(0)
	d.mayEnd = false
	return b != 0
}

func (d *decompressor) zlib() {
	in := &d.inflater.bits
	cmf, flg := in.byte(), in.byte()
	switch {
	case (uint(cmf)<<8|uint(flg))%31 != 0:
		panic(dataError("incorrect header check"))
	case cmf&0xf != 8:
		panic(dataError("unknown compression method"))
	case cmf>>4 > 7:
		panic(dataError("invalid window size"))
	}
	if flg&0x20 != 0 {
		id := binary.BigEndian.Uint32(in.take(4))
		switch {
		case len(d.dictionary) == 0:
			panic(errMissingDictionary)
		case dictionaryID(d.dictionary) != id:
			panic(errBadDictionary)
		}
		d.inflater.preset(d.dictionary)
	}
	d.sum = adler32.New()
	d.inflater.run()
	if binary.BigEndian.Uint32(in.take(4)) != d.sum.Sum32() {
		panic(dataError("incorrect data check"))
	}
}

// The flags of a header of gzip.
const (
	hasHeaderSum = 1 << 1
	hasExtra     = 1 << 2
	hasName      = 1 << 3
	hasComment   = 1 << 4
	reserved     = 0xe0
)

func (d *decompressor) gzip() {
	in := &d.inflater.bits
	header := crc32.NewIEEE()
	in.sum = header
	if magic1, magic2 := in.byte(), in.byte(); magic1 != gzipMagic1 || magic2 != gzipMagic2 {
		panic(dataError("incorrect header check"))
	}
	method, flags := in.byte(), in.byte()
	if method != 8 {
		panic(dataError("unknown compression method"))
	}
	if flags&reserved != 0 {
		panic(dataError("unknown header flags set"))
	}
	in.take(6)
	if flags&hasExtra != 0 {
		in.take(int(binary.LittleEndian.Uint16(in.take(2))))
	}
	for _, text := range []byte{hasName, hasComment} {
		for flags&text != 0 && in.byte() != 0 {
		}
	}
	in.sum = nil
	if sum := uint16(header.Sum32()); flags&hasHeaderSum != 0 && binary.LittleEndian.Uint16(in.take(2)) != sum {
		panic(dataError("header crc mismatch"))
	}
	d.sum, d.size = crc32.NewIEEE(), 0
	d.inflater.run()
	if binary.LittleEndian.Uint32(in.take(4)) != d.sum.Sum32() {
		panic(dataError("incorrect data check"))
	}
	if binary.LittleEndian.Uint32(in.take(4)) != d.size {
		panic(dataError("incorrect length check"))
	}
}
