package buffer

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// A Decoder decodes text that arrives in pieces: what the end of a piece leaves
// incomplete waits for the next one. The state is in these bytes and nowhere else,
// laid out as the StringDecoder of Node shows it.
type Decoder [DecoderSize]byte

// DecoderSize is the size of a Decoder's state.
const DecoderSize = 7

// The layout of a Decoder: the bytes that wait come first.
const (
	waitingSize = 4
	missingAt   = 4 // how many bytes are missing
	waitingAt   = 5 // how many bytes wait
	encodingAt  = 6
)

// encodingNumbers are Node's numbers for the encodings.
var encodingNumbers = [...]byte{ASCII: 0, UTF8: 1, Base64: 2, UTF16LE: 3, Latin1: 4, Hex: 5, Raw: 6, Base64URL: 7}

// NewDecoder returns a decoder.
func NewDecoder(enc Encoding) *Decoder {
	return &Decoder{encodingAt: encodingNumbers[enc]}
}

// Encoding returns the encoding of the text.
func (d *Decoder) Encoding() Encoding {
	for enc, number := range encodingNumbers {
		if number == d[encodingAt] {
			return Encoding(enc)
		}
	}
	return Raw
}

// Missing is the number of bytes that would complete what waits.
func (d *Decoder) Missing() int { return int(d[missingAt]) }

// Waiting returns the bytes of the incomplete character at the end of the text so
// far.
func (d *Decoder) Waiting() []byte { return d[:min(d[waitingAt], waitingSize)] }

// LastChar is the room for the bytes that wait.
func (d *Decoder) LastChar() []byte { return d[:waitingSize] }

// Write decodes the next piece and returns what can be told of the text.
func (d *Decoder) Write(r *js.Realm, b []byte) goja.Value {
	enc := d.Encoding()
	if waiting := d.Waiting(); len(waiting) > 0 {
		b = append(append(make([]byte, 0, len(waiting)+len(b)), waiting...), b...)
	}
	n, missing := incomplete(b, enc)
	d[missingAt], d[waitingAt] = byte(missing), byte(n)
	copy(d[:], b[len(b)-n:])
	return Decode(r, b[:len(b)-n], enc)
}

// End returns what is left of the text, and makes the decoder as new.
func (d *Decoder) End(r *js.Realm) goja.Value {
	enc, left := d.Encoding(), d.Waiting()
	if enc == UTF16LE {
		left = left[:len(left)&^1]
	}
	d[missingAt], d[waitingAt] = 0, 0
	return Decode(r, left, enc)
}

// incomplete tells how many bytes at the end of b begin a character that is not
// whole, and how many bytes it lacks.
func incomplete(b []byte, enc Encoding) (n, missing int) {
	switch enc {
	case UTF8:
		return incompleteUTF8(b)
	case UTF16LE:
		return incompleteUTF16(b)
	case Base64, Base64URL:
		if n = len(b) % 3; n > 0 {
			missing = 3 - n
		}
	}
	return n, missing
}

func incompleteUTF8(b []byte) (n, missing int) {
	for n := 1; n <= len(b) && n < waitingSize; n++ {
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
		return 0, 0
	}
	return 0, 0
}

func incompleteUTF16(b []byte) (n, missing int) {
	n = len(b) & 1
	missing = n
	if i := len(b) - n - 2; i >= 0 && isHighSurrogate(uint16(b[i+1])<<8) {
		return n + 2, 2 - n
	}
	return n, missing
}
