package buffer

import (
	"encoding/binary"
	"math/bits"
	"unicode/utf8"
)

// validUTF8 is [utf8.Valid], about twice as fast for text that is not ASCII: it
// looks at eight bytes at once, the first of which begin a character.
func validUTF8(b []byte) bool {
	const high = 0x8080808080808080
	for len(b) >= 8 {
		w := binary.LittleEndian.Uint64(b)
		switch {
		case w&0x80 == 0:
			b = b[bits.TrailingZeros64(w&high|1<<63)/8:]
			if w&high == 0 {
				b = b[1:]
			}
		case w&0xc0e0 == 0x80c0: // two bytes
			switch {
			case w&0xc0e0c0e0c0e0c0e0 == 0x80c080c080c080c0 && lanesNot0(w&0x001e001e001e001e):
				b = b[8:]
			case w&0x1e != 0:
				b = b[2:]
			default:
				return false
			}
		case w&0xc0c0f0 == 0x8080e0: // three
			if !validThree(w) {
				return false
			}
			b = b[3:]
			if w >>= 24; w&0xc0c0f0 == 0x8080e0 && validThree(w) {
				b = b[3:]
			}
		case w&0xc0c0c0f8 == 0x808080f0: // four
			if plane := w&7<<2 | w>>12&3; plane < 1 || plane > 16 {
				return false
			}
			b = b[4:]
		default:
			return false
		}
	}
	return utf8.Valid(b)
}

// validThree tells of a character of three bytes that it is neither one of two nor half
// of one of four.
func validThree(w uint64) bool {
	x := w & 0x200f
	return x != 0 && x != 0x200d
}

// lanesNot0 tells of four even numbers of at most 0x1e, each in 16 bits, that none is 0.
func lanesNot0(x uint64) bool {
	const tops = 0x0100010001000100
	return (x+0x00fe00fe00fe00fe)&tops == tops
}
