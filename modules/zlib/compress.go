package zlib

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"hash"
	"hash/adler32"
	"hash/crc32"
)

// The strategies that matter here.
const huffmanOnly = 2

// A compressor makes one compressed text.
type compressor struct {
	settings
	out     bytes.Buffer // what is not handed out yet
	deflate *flate.Writer
	sum     hash.Hash32 // of what was compressed; nil for raw deflate
	size    uint32
	begun   bool
	pending bool // whether there is something that a flush would write
	ended   bool
}

func newCompressor(s settings) *compressor {
	c := &compressor{settings: s}
	switch s.mode {
	case modeDeflate:
		c.sum = adler32.New()
	case modeGzip:
		c.sum = crc32.NewIEEE()
	}
	c.setParameters(s.level, s.strategy)
	return c
}

// setParameters has what follows compressed in another way.
func (c *compressor) setParameters(level, strategy int) {
	if c.pending {
		c.flush()
	}
	c.level, c.strategy = level, strategy
	if strategy == huffmanOnly && level != 0 {
		level = flate.HuffmanOnly
	}
	var err error
	c.deflate, err = flate.NewWriterDict(&c.out, level, c.dictionaryNow())
	c.must(err)
}

// dictionaryNow is the dictionary, which counts for the beginning only. gzip has none.
func (c *compressor) dictionaryNow() []byte {
	if c.begun || c.mode == modeGzip {
		return nil
	}
	return c.dictionary
}

func (c *compressor) step(input []byte, f flush, room int) ([]byte, bool, *failure) {
	if !c.ended && (len(input) > 0 || f != noFlush) {
		c.begin()
		c.write(input, f)
	}
	output := bytes.Clone(c.out.Next(room))
	return output, c.out.Len() > 0, nil
}

func (c *compressor) write(input []byte, f flush) {
	_, err := c.deflate.Write(input)
	c.must(err)
	c.pending = c.pending || len(input) > 0
	if c.sum != nil {
		_, err = c.sum.Write(input)
		c.must(err)
	}
	c.size += uint32(len(input))
	switch f {
	case partialFlush, syncFlush, block:
		c.flush()
	case fullFlush:
		// What follows refers to nothing before it.
		c.pending = true
		c.setParameters(c.level, c.strategy)
	case finish:
		c.must(c.deflate.Close())
		c.end()
	}
}

// flush writes all that there is.
func (c *compressor) flush() {
	c.must(c.deflate.Flush())
	c.pending = false
}

// begin writes the header.
func (c *compressor) begin() {
	if c.begun {
		return
	}
	body := bytes.Clone(c.out.Bytes())
	c.out.Reset()
	switch c.mode {
	case modeDeflate:
		c.out.Write(c.zlibHeader())
	case modeGzip:
		const unix = 3
		c.out.Write([]byte{0x1f, 0x8b, 8, 0, 0, 0, 0, 0, c.gzipLevel(), unix})
	}
	c.out.Write(body)
	c.begun = true
}

func (c *compressor) zlibHeader() []byte {
	level := byte(2)
	switch {
	case c.strategy >= huffmanOnly || c.level == 0 || c.level == 1:
		level = 0
	case c.level > 0 && c.level < 6:
		level = 1
	case c.level > 6:
		level = 3
	}
	header := []byte{0x78, level << 6}
	if len(c.dictionary) > 0 {
		header[1] |= 0x20
	}
	header[1] += 31 - byte((uint(header[0])<<8|uint(header[1]))%31)
	if len(c.dictionary) > 0 {
		header = binary.BigEndian.AppendUint32(header, dictionaryID(c.dictionary))
	}
	return header
}

func (c *compressor) gzipLevel() byte {
	switch {
	case c.level == 9:
		return 2
	case c.strategy >= huffmanOnly || c.level == 0 || c.level == 1:
		return 4
	}
	return 0
}

// end writes the trailer.
func (c *compressor) end() {
	c.ended = true
	switch c.mode {
	case modeDeflate:
		c.out.Write(binary.BigEndian.AppendUint32(nil, c.sum.Sum32()))
	case modeGzip:
		c.out.Write(binary.LittleEndian.AppendUint32(nil, c.sum.Sum32()))
		c.out.Write(binary.LittleEndian.AppendUint32(nil, c.size))
	}
}

func (c *compressor) unused() int { return 0 }

func (c *compressor) close() {}

// must is for what cannot fail: all goes to memory.
func (c *compressor) must(err error) {
	if err != nil {
		panic(err)
	}
}
