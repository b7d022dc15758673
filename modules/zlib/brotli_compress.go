package zlib

import (
	"bytes"

	"github.com/andybalholm/brotli"
)

// What becomes of bytes that brotli could still hold. The numbers are Node's.
const (
	brotliProcess = iota
	brotliFlush
	brotliFinish
	brotliMetadata
)

var errBrotliCompression = &failure{-1, "ERR_BROTLI_COMPRESSION_FAILED", "Compression failed"}

// A brotliCompressor makes one compressed text.
type brotliCompressor struct {
	out    bytes.Buffer // what is not handed out yet
	writer *brotli.Writer
	ended  bool
}

func newBrotliCompressor(s settings) *brotliCompressor {
	c := &brotliCompressor{}
	c.writer = brotli.NewWriterOptions(&c.out, brotli.WriterOptions{
		Quality: min(max(s.level, brotli.BestSpeed), brotli.BestCompression),
		LGWin:   min(max(s.windowBits, 10), 24),
	})
	return c
}

func (c *brotliCompressor) step(input []byte, f flush, room int) ([]byte, bool, *failure) {
	switch {
	case c.ended && len(input) > 0:
		return nil, false, errBrotliCompression
	case !c.ended && (len(input) > 0 || f != brotliProcess):
		c.write(input, f)
	}
	output := bytes.Clone(c.out.Next(room))
	return output, c.out.Len() > 0, nil
}

func (c *brotliCompressor) write(input []byte, f flush) {
	if f == brotliMetadata {
		c.must(c.writer.Flush())
		c.metadata(input)
		return
	}
	_, err := c.writer.Write(input)
	c.must(err)
	switch f {
	case brotliFlush:
		c.must(c.writer.Flush())
	case brotliFinish:
		c.must(c.writer.Close())
		c.ended = true
	}
}

// metadata writes a block that decompressors skip. A flush before it has ended the last byte.
func (c *brotliCompressor) metadata(b []byte) {
	const longest = 1 << 24
	for first := true; first || len(b) > 0; first = false {
		chunk := b[:min(len(b), longest)]
		b = b[len(chunk):]
		// Not the last block (1 bit), a length of its own kind (2 bits, both set), reserved (1 bit),
		// the number of bytes of the length (2 bits), and the length less one.
		size := max(len(chunk)-1, 0)
		bytesOfSize := 0
		if len(chunk) > 0 {
			bytesOfSize = 1
			for size>>(8*bytesOfSize) > 0 {
				bytesOfSize++
			}
		}
		header := uint32(6) | uint32(bytesOfSize)<<4 | uint32(size)<<6
		for bits := 6 + 8*bytesOfSize; bits > 0; bits -= 8 {
			c.out.WriteByte(byte(header))
			header >>= 8
		}
		c.out.Write(chunk)
	}
}

func (c *brotliCompressor) unused() int { return 0 }

func (c *brotliCompressor) close() {}

// must is for what cannot fail: all goes to memory.
func (c *brotliCompressor) must(err error) {
	if err != nil {
		panic(err)
	}
}
