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

// A chunkQueue holds chunks in order. It reuses its memory.
type chunkQueue struct {
	chunks []Chunk
	head   int
	held   bool // there may be some whose bytes are held
}

func (q *chunkQueue) len() int { return len(q.chunks) - q.head }

// all returns the chunks; the slice is the queue's own.
func (q *chunkQueue) all() []Chunk { return q.chunks[q.head:] }

func (q *chunkQueue) push(c Chunk) {
	if q.head > 256 && 2*q.head > len(q.chunks) { // a queue that never runs empty
		n := copy(q.chunks, q.all())
		clear(q.chunks[n:])
		q.chunks, q.head = q.chunks[:n], 0
	}
	q.chunks = append(q.chunks, c)
	q.held = q.held || c.held != nil
}

// unshift puts a chunk before the others.
func (q *chunkQueue) unshift(c Chunk) {
	if q.len() == 0 {
		q.push(c)
		return
	}
	if q.head == 0 { // many more may be put there
		q.head = len(q.chunks)
		q.chunks = append(make([]Chunk, q.head, 2*q.head), q.chunks...)
	}
	q.head--
	q.chunks[q.head] = c
	q.held = q.held || c.held != nil
}

// shift removes the first chunk. There may be none: a script can count wrong in
// `_readableState`.
func (q *chunkQueue) shift() Chunk {
	if q.len() == 0 {
		return Chunk{Value: goja.Undefined()}
	}
	c := q.chunks[q.head]
	q.chunks[q.head] = Chunk{}
	q.head++
	if q.head == len(q.chunks) {
		q.reset()
	}
	return c
}

// fetch fetches all bytes that are held.
func (q *chunkQueue) fetch() {
	if !q.held {
		return
	}
	q.held = false
	for i := range q.all() {
		q.all()[i].fetch()
	}
}

func (q *chunkQueue) clear() {
	q.fetch()
	clear(q.chunks)
	q.reset()
}

// reset makes the memory ready for reuse, unless that is much.
func (q *chunkQueue) reset() {
	const few = 64
	q.chunks, q.head, q.held = q.chunks[:0], 0, false
	if cap(q.chunks) > few {
		q.chunks = nil
	}
}

// take removes the first n bytes, or code units, and returns them as one chunk.
func (q *chunkQueue) take(r *js.Realm, n int) Chunk {
	if q.len() == 0 {
		return q.shift()
	}
	first := &q.chunks[q.head]
	switch length := first.length(); {
	case n == length:
		return q.shift()
	case n < length:
		var head Chunk
		head, *first = first.split(n)
		return head
	}
	var parts []Chunk
	for left := n; left > 0 && q.len() > 0; {
		first := &q.chunks[q.head]
		length := first.length()
		if length > left {
			var head Chunk
			head, *first = first.split(left)
			parts = append(parts, head)
			break
		}
		left -= length
		parts = append(parts, q.shift())
	}
	return join(r, parts)
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
