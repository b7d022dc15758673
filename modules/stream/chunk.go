package stream

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/modules/buffer"
)

// value returns what a script sees of the chunk: a Buffer is made when one first looks.
func (c *Chunk) value(m *Module) goja.Value {
	if c.Value == nil {
		c.Value = m.buffer.New(c.Bytes)
	}
	return c.Value
}

// length is how much of a highWaterMark in bytes the chunk takes.
func (c *Chunk) length() int {
	if s, ok := c.Value.(goja.String); ok && c.Bytes == nil {
		return s.Length()
	}
	return len(c.Bytes)
}

// split cuts the chunk after n bytes, or code units of a string.
func (c *Chunk) split(n int) (head, tail Chunk) {
	if s, ok := c.Value.(goja.String); ok && c.Bytes == nil {
		return Chunk{Value: s.Substring(0, n)}, Chunk{Value: s.Substring(n, s.Length())}
	}
	return Chunk{Bytes: c.Bytes[:n:n]}, Chunk{Bytes: c.Bytes[n:]}
}

// join makes one chunk of several.
func join(chunks []Chunk, length int) Chunk {
	if len(chunks) == 1 {
		return chunks[0]
	}
	if len(chunks) > 0 && chunks[0].Bytes == nil {
		var all goja.String
		for _, c := range chunks {
			s := c.Value.(goja.String)
			if all == nil {
				all = s
			} else {
				all = all.Concat(s)
			}
		}
		return Chunk{Value: all}
	}
	all := make([]byte, 0, length)
	for _, c := range chunks {
		all = append(all, c.Bytes...)
	}
	return Chunk{Bytes: all}
}

// A chunkQueue holds chunks in order. It reuses its memory.
type chunkQueue struct {
	chunks []Chunk
	head   int
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
}

// unshift puts a chunk before the others.
func (q *chunkQueue) unshift(c Chunk) {
	if q.head > 0 {
		q.head--
		q.chunks[q.head] = c
		return
	}
	q.chunks = append(q.chunks, Chunk{})
	copy(q.chunks[1:], q.chunks)
	q.chunks[0] = c
}

func (q *chunkQueue) shift() Chunk {
	c := q.chunks[q.head]
	q.chunks[q.head] = Chunk{}
	q.head++
	if q.head == len(q.chunks) {
		q.reset()
	}
	return c
}

func (q *chunkQueue) clear() {
	clear(q.chunks)
	q.reset()
}

// reset makes the memory ready for reuse, unless that is much.
func (q *chunkQueue) reset() {
	const few = 64
	q.chunks, q.head = q.chunks[:0], 0
	if cap(q.chunks) > few {
		q.chunks = nil
	}
}

// take removes the first n bytes, or code units, and returns them as one chunk.
func (q *chunkQueue) take(n int) Chunk {
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
	for left := n; left > 0; {
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
	return join(parts, n)
}

// chunkOf makes a chunk of the bytes of v. A Buffer is the chunk's value; of other
// views, a Buffer over the same memory will be, if a script looks.
func (m *Module) chunkOf(v goja.Value) (Chunk, bool) {
	b, ok := buffer.Bytes(v)
	if !ok {
		return Chunk{}, false
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
