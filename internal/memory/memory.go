// Package memory tells whether a large piece of memory can be had. To ask Go for one that cannot
// ends the process, whatever is there to catch what a script throws.
package memory

// large is where it is worth asking: what is smaller is taken for granted, as everything else
// that a program needs memory for is.
const large = 128 << 20

// Has tells whether the system would give that many bytes. It may change its mind, and what it gives
// need not be there when it is written to.
func Has(bytes int) bool { return bytes < large || possible(bytes) }
