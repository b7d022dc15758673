package zlib

import "hash"

// A bitReader takes bits and bytes from input that comes in pieces.
type bitReader struct {
	more func() []byte // the next piece; it waits for it
	in   []byte
	bits uint64
	n    uint
	sum  hash.Hash32 // of the bytes that are taken; nil for none
}

// need makes sure that there are n bits.
func (b *bitReader) need(n uint) {
	for b.n < n {
		if len(b.in) == 0 {
			b.in = b.more()
		}
		b.bits |= uint64(b.in[0]) << b.n
		b.in = b.in[1:]
		b.n += 8
	}
}

// get returns the next n bits.
func (b *bitReader) get(n uint) uint {
	b.need(n)
	v := uint(b.bits & (1<<n - 1))
	b.skip(n)
	return v
}

func (b *bitReader) skip(n uint) {
	b.bits >>= n
	b.n -= n
}

// align drops what is left of the byte at hand.
func (b *bitReader) align() { b.skip(b.n % 8) }

func (b *bitReader) byte() byte {
	v := byte(b.get(8))
	if b.sum != nil {
		_, _ = b.sum.Write([]byte{v}) // it never fails
	}
	return v
}

// take returns the next bytes.
func (b *bitReader) take(n int) []byte {
	bytes := make([]byte, n)
	for i := range bytes {
		bytes[i] = b.byte()
	}
	return bytes
}

// peekByte returns a byte that stays.
func (b *bitReader) peekByte(i uint) byte {
	b.need(8 * (i + 1))
	return byte(b.bits >> (8 * i))
}

// unread is how many bytes were not taken of the input that is here.
func (b *bitReader) unread() int { return len(b.in) + int(b.n/8) }

// drop forgets them.
func (b *bitReader) drop() { b.in, b.bits, b.n = nil, 0, 0 }
