package buffer

import (
	"unicode/utf8"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// A Decoder decodes text that arrives in pieces: bytes at the end of a piece that
// begin a character wait for the next one. Base64 is cut between groups of three
// bytes.
//
// The state is in these bytes and nowhere else, laid out as the StringDecoder of
// Node shows it: the bytes that wait, how many are missing, how many there are, and
// the number of the encoding.
type Decoder [DecoderSize]byte

// DecoderSize is the size of a Decoder.
const DecoderSize = 7

const (
	decoderMissing  = 4
	decoderWaiting  = 5
	decoderEncoding = 6
)

// encodingNumbers are Node's numbers for the encodings.
var encodingNumbers = [...]byte{ASCII: 0, UTF8: 1, Base64: 2, UTF16LE: 3, Latin1: 4, Hex: 5, Raw: 6, Base64URL: 7}

// NewDecoder returns a decoder.
func NewDecoder(enc Encoding) *Decoder {
	return &Decoder{decoderEncoding: encodingNumbers[enc]}
}

// Encoding returns the encoding of the text.
func (d *Decoder) Encoding() Encoding {
	for enc, number := range encodingNumbers {
		if number == d[decoderEncoding] {
			return Encoding(enc)
		}
	}
	return Raw
}

// LastChar is the room for the bytes that wait.
func (d *Decoder) LastChar() []byte { return d[:decoderMissing] }

// Waiting is the number of bytes that wait.
func (d *Decoder) Waiting() int { return int(min(d[decoderWaiting], decoderMissing)) }

// Missing is the number of bytes that would complete those that wait.
func (d *Decoder) Missing() int { return int(min(d[decoderMissing], decoderMissing-byte(d.Waiting()))) }

func (d *Decoder) wait(waiting, missing int) {
	d[decoderWaiting], d[decoderMissing] = byte(waiting), byte(missing)
}

// Reset forgets the bytes that wait.
func (d *Decoder) Reset() { d.wait(0, 0) }

// Write decodes the next piece, and returns what can be told of the text.
func (d *Decoder) Write(r *js.Realm, b []byte) goja.Value {
	enc := d.Encoding()
	whole, b := d.complete(b, enc)
	waiting, missing := d.Waiting(), d.Missing()
	if len(b) > 0 {
		waiting, missing = incomplete(b, enc)
		copy(d[:], b[len(b)-waiting:])
		b = b[:len(b)-waiting]
	}
	if len(whole) > 0 {
		b = append(whole, b...)
	}
	d.wait(waiting, missing)
	return Decode(r, b, enc)
}

// complete adds to the bytes that wait. It returns them once nothing is missing, or
// can come any more, and the rest of b.
func (d *Decoder) complete(b []byte, enc Encoding) (whole, rest []byte) {
	waiting, missing := d.Waiting(), d.Missing()
	if waiting == 0 {
		return nil, b
	}
	n := min(missing, len(b))
	if enc == UTF8 {
		for i, c := range b[:n] {
			if c&0xc0 != 0x80 {
				n, missing = i, i
				break
			}
		}
	}
	copy(d[waiting:], b[:n])
	waiting += n
	if missing -= n; missing > 0 {
		d.wait(waiting, missing)
		return nil, b[n:]
	}
	d.Reset()
	return append(make([]byte, 0, waiting+len(b)-n), d[:waiting]...), b[n:]
}

// End returns what is left of the text, and makes the decoder as new.
func (d *Decoder) End(r *js.Realm) goja.Value {
	enc, left := d.Encoding(), d[:d.Waiting()]
	if enc == UTF16LE {
		left = left[:len(left)&^1]
	}
	d.Reset()
	return Decode(r, left, enc)
}

// incomplete tells how many bytes at the end of b begin a character that is not
// whole, and how many bytes it lacks.
func incomplete(b []byte, enc Encoding) (n, missing int) {
	switch enc {
	case UTF8:
		return incompleteUTF8(b)
	case UTF16LE:
		if len(b)%2 != 0 {
			return 1, 1
		}
		if isHighSurrogate(uint16(b[len(b)-1]) << 8) {
			return 2, 2
		}
	case Base64, Base64URL:
		if n = len(b) % 3; n > 0 {
			return n, 3 - n
		}
	}
	return 0, 0
}

// incompleteUTF8 goes by what the first byte of a character announces, be it valid
// or not.
func incompleteUTF8(b []byte) (n, missing int) {
	for n = 1; n <= len(b) && n < utf8.UTFMax; n++ {
		size := 1
		switch c := b[len(b)-n]; {
		case c&0xc0 == 0x80:
			continue
		case c&0xe0 == 0xc0:
			size = 2
		case c&0xf0 == 0xe0:
			size = 3
		case c&0xf8 == 0xf0:
			size = 4
		}
		if n < size {
			return n, size - n
		}
		break
	}
	return 0, 0
}
