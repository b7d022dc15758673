package zlib

import "hash/adler32"

// A mode is what an engine makes of bytes. The numbers are Node's.
type mode int

const (
	modeDeflate mode = 1 + iota
	modeInflate
	modeGzip
	modeGunzip
	modeDeflateRaw
	modeInflateRaw
	modeUnzip
	modeBrotliDecode
	modeBrotliEncode
)

// What is to become of bytes that could still wait. The numbers are zlib's.
type flush int

const (
	noFlush flush = iota
	partialFlush
	syncFlush
	fullFlush
	finish
	block
)

// An engine compresses or decompresses. It is stepped with bytes until it has no more to
// give for them.
type engine interface {
	// step takes input, which it may keep until the next step, and returns at most room
	// bytes and whether there are more. Those are asked for with a step without input.
	step(input []byte, f flush, room int) (output []byte, more bool, err *failure)

	// unused is how much of the input was left over at the end.
	unused() int

	close()
}

// A failure is an error as zlib has it.
type failure struct {
	errno         int
	code, message string
}

func dataError(message string) *failure { return &failure{-3, "Z_DATA_ERROR", message} }

var (
	errUnexpectedEnd     = &failure{-5, "Z_BUF_ERROR", "unexpected end of file"}
	errMissingDictionary = &failure{2, "Z_NEED_DICT", "Missing dictionary"}
	errBadDictionary     = &failure{2, "Z_NEED_DICT", "Bad dictionary"}
)

// settings are the options that an engine knows.
type settings struct {
	mode            mode
	level, strategy int
	dictionary      []byte

	windowBits  int  // brotli's only
	largeWindow bool // likewise
}

func newEngine(s settings) engine {
	switch s.mode {
	case modeDeflate, modeGzip, modeDeflateRaw:
		return newCompressor(s)
	case modeBrotliEncode:
		return newBrotliCompressor(s)
	case modeBrotliDecode:
		return newBrotliDecompressor(s)
	}
	return newDecompressor(s)
}

func dictionaryID(dictionary []byte) uint32 { return adler32.Checksum(dictionary) }
