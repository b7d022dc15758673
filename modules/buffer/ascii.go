package buffer

import (
	"encoding/binary"
	"unicode/utf8"
)

// highBits has the top bit of every byte set.
const highBits = 0x8080808080808080

func isASCII(s string) bool { return asciiPrefix(asBytes(s)) == len(s) }

// asciiPrefix is the number of bytes before the first that is not ASCII.
func asciiPrefix(b []byte) int {
	i := 0
	for ; i+8 <= len(b); i += 8 {
		if binary.LittleEndian.Uint64(b[i:])&highBits != 0 {
			break
		}
	}
	for ; i < len(b) && b[i] < utf8.RuneSelf; i++ {
	}
	return i
}
