package stream

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/modules/buffer"
)

// value returns what a script sees of the chunk: a Buffer is made when one first looks.
func (c *Chunk) value(m *Module) goja.Value {
	if c.Value == nil {
		c.fetch()
		c.Value = m.buffer.New(c.Bytes)
	}
	return c.Value
}

// fetch fetches the bytes of a chunk that are held.
func (c *Chunk) fetch() {
	if c.held != nil {
		c.Bytes, c.held = c.held.Bytes(), nil
	}
}

// encodingValue is the encoding of the chunk as a script sees it.
func (c *Chunk) encodingValue(m *Module) goja.Value {
	switch {
	case c.given != nil:
		return c.given
	case c.Encoding == "":
		return js.Undefined
	case c.Encoding == buffer.Raw.String():
		return m.val.bufferName
	case c.Encoding == buffer.UTF8.String():
		return m.val.utf8
	}
	return m.r.VM.ToValue(c.Encoding)
}

// length is how much of a highWaterMark in bytes the chunk takes.
func (c *Chunk) length() int {
	if c.held != nil {
		return c.held.Len()
	}
	if s, ok := c.Value.(goja.String); ok && c.Bytes == nil {
		return buffer.Units(s)
	}
	return len(c.Bytes)
}

// empty tells whether there is nothing in the chunk.
func (c *Chunk) empty() bool {
	if s, ok := c.Value.(goja.String); ok && c.Bytes == nil && c.held == nil {
		return !s.ToBoolean()
	}
	return c.length() == 0
}

// split cuts the chunk after n bytes, or code units of a string.
func (c *Chunk) split(n int) (head, tail Chunk) {
	c.fetch()
	if s, ok := c.Value.(goja.String); ok && c.Bytes == nil {
		return Chunk{Value: s.Substring(0, n)}, Chunk{Value: s.Substring(n, s.Length())}
	}
	return Chunk{Bytes: c.Bytes[:n:n]}, Chunk{Bytes: c.Bytes[n:]}
}

// join makes one chunk of several: a string if the first one is.
func join(r *js.Realm, chunks []Chunk) Chunk {
	if len(chunks) == 1 {
		return chunks[0]
	}
	for i := range chunks {
		chunks[i].fetch()
	}
	if chunks[0].Bytes == nil {
		return joinText(r, chunks)
	}
	var all []byte
	for i := range chunks {
		if chunks[i].Bytes == nil {
			chunks[i] = encode(chunks[i].Value, buffer.UTF8)
		}
		all = append(all, chunks[i].Bytes...)
	}
	return Chunk{Bytes: all}
}

// joinText makes one string of chunks. Bytes among them, which were unshifted, are taken
// for UTF-8.
func joinText(r *js.Realm, chunks []Chunk) Chunk {
	var all goja.StringBuilder
	for _, c := range chunks {
		c.fetch()
		v := c.Value
		if c.Bytes != nil {
			v = buffer.Decode(r, c.Bytes, buffer.UTF8)
		}
		all.WriteString(v.ToString().(goja.String))
	}
	return Chunk{Value: all.String()}
}

// chunkOf makes a chunk of the bytes of v. A Buffer is the chunk's value; of other
// views, a Buffer over the same memory will be, if a script looks.
func (m *Module) chunkOf(v goja.Value) (Chunk, bool) {
	b, ok := buffer.Bytes(v)
	if !ok {
		return Chunk{}, false
	}
	if b == nil {
		b = []byte{}
	}
	c := Chunk{Bytes: b}
	if m.buffer.IsBuffer(v) {
		c.Value = v
	}
	return c, true
}

// encode makes a chunk of a string.
func encode(s goja.Value, enc buffer.Encoding) Chunk {
	b := buffer.Encode(s, enc)
	if b == nil {
		b = []byte{}
	}
	return Chunk{Bytes: b}
}
