package zlib

import "sync"

const (
	maxCodeLength = 15
	lookupBits    = 9
)

// A code is a Huffman code: the symbols by what the bits that come next are, which are
// looked up at once where the code is short.
type code struct {
	lookup  [1 << lookupBits]uint16 // symbol<<4 | length; 0 for longer codes
	count   [maxCodeLength + 1]int  // of the codes of each length
	symbols []uint16                // in the order of their codes
	total   int                     // how many of those there are
}

// newCode makes the code of symbols whose codes have these lengths. It reports whether
// they make one; a single code of one bit does, if alone is set.
func newCode(lengths []byte, alone bool) (*code, bool) {
	c := &code{symbols: make([]uint16, len(lengths))}
	longest := 0
	for _, n := range lengths {
		c.count[n]++
		longest = max(longest, int(n))
	}
	c.count[0] = 0
	left := 1
	for _, n := range c.count {
		c.total += n
	}
	for n := 1; n <= maxCodeLength; n++ {
		left = left<<1 - c.count[n]
		if left < 0 {
			return nil, false
		}
	}
	if longest > 0 && left > 0 && (!alone || longest != 1) {
		return nil, false
	}
	var at, next [maxCodeLength + 2]int
	for n := 1; n <= maxCodeLength; n++ {
		at[n+1] = at[n] + c.count[n]
		next[n+1] = (next[n] + c.count[n]) << 1
	}
	for symbol, n := range lengths {
		if n == 0 {
			continue
		}
		c.symbols[at[n]] = uint16(symbol)
		at[n]++
		c.fill(symbol, int(n), next[n])
		next[n]++
	}
	return c, true
}

// fill enters a code, whose first bit is the highest one, into the table.
func (c *code) fill(symbol, length, bits int) {
	if length > lookupBits {
		return
	}
	reversed := 0
	for i := range length {
		reversed |= bits >> i & 1 << (length - 1 - i)
	}
	for ; reversed < len(c.lookup); reversed += 1 << length {
		c.lookup[reversed] = uint16(symbol<<4 | length)
	}
}

// read returns the next symbol, -1 if there is none of that code.
func (c *code) read(b *bitReader) int {
	// As few bits are asked for as may do: there might be no more.
	if entry := c.lookup[b.bits&(1<<lookupBits-1)]; entry != 0 && uint(entry&15) <= b.n {
		b.skip(uint(entry & 15))
		return int(entry >> 4)
	}
	bits, first, index := 0, 0, 0
	for n := 1; n <= maxCodeLength; n++ {
		b.need(uint(n))
		bits = bits<<1 | int(b.bits>>(n-1)&1)
		if bits-first < c.count[n] {
			b.skip(uint(n))
			return int(c.symbols[index+bits-first])
		}
		index += c.count[n]
		first = (first + c.count[n]) << 1
		if index == c.total {
			return -1
		}
	}
	return -1
}

// fixedCodes are the codes of blocks that have none of their own.
var fixedCodes = sync.OnceValues(func() (literals, distances *code) {
	var lengths [288]byte
	for i := range lengths {
		switch {
		case i < 144, i >= 280:
			lengths[i] = 8
		case i < 256:
			lengths[i] = 9
		default:
			lengths[i] = 7
		}
	}
	literals, _ = newCode(lengths[:], true)
	distances, _ = newCode([]byte{5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5}, true)
	return literals, distances
})
