package stream

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// A chunkQueue holds chunks in order. It reuses its memory. Scripts see an array of it, in which those that were taken
// are null until there are many: its index counts them.
type chunkQueue struct {
	chunks []Chunk
	head   int  // where the first chunk is
	origin int  // where the array begins that scripts see
	held   bool // there may be some whose bytes are held
}

// mostTaken is how many chunks that were taken the array has at most.
const mostTaken = 1024

func (q *chunkQueue) len() int { return len(q.chunks) - q.head }

// all returns the chunks; the slice is the queue's own.
func (q *chunkQueue) all() []Chunk { return q.chunks[q.head:] }

// index is how many elements of the array were taken.
func (q *chunkQueue) index() int { return q.head - q.origin }

// arrayLength is how many elements the array has.
func (q *chunkQueue) arrayLength() int { return len(q.chunks) - q.origin }

func (q *chunkQueue) push(c Chunk) {
	if q.origin > 256 && 2*q.origin > len(q.chunks) { // a queue that never runs empty
		n := copy(q.chunks, q.chunks[q.origin:])
		clear(q.chunks[n:])
		q.chunks, q.head, q.origin = q.chunks[:n], q.index(), 0
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
		q.origin = q.head
		q.chunks = append(make([]Chunk, q.head, 2*q.head), q.chunks...)
	}
	q.head--
	q.origin = min(q.origin, q.head)
	q.chunks[q.head] = c
	q.held = q.held || c.held != nil
}

// shift removes the first chunk. There may be none: a script can count wrong in
// `_readableState`.
func (q *chunkQueue) shift() Chunk {
	if q.len() == 0 {
		return Chunk{Value: goja.Undefined()}
	}
	c := q.next()
	q.settle()
	return c
}

// next removes the first chunk, of which settle has to hear.
func (q *chunkQueue) next() Chunk {
	c := q.chunks[q.head]
	q.chunks[q.head] = Chunk{}
	q.head++
	return c
}

// settle follows the removal of chunks.
func (q *chunkQueue) settle() {
	switch {
	case q.head == len(q.chunks):
		q.reset()
	case q.index() > mostTaken:
		q.origin = q.head
	}
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
	q.chunks, q.head, q.origin, q.held = q.chunks[:0], 0, 0, false
	if cap(q.chunks) > few {
		q.chunks = nil
	}
}

// firstLength is the length of the first chunk, which a stream that has counted wrong may not have.
func (q *chunkQueue) firstLength(r *js.Realm) int {
	if q.len() == 0 {
		panic(r.NewError(js.TypeError, "", "Cannot read properties of undefined (reading 'length')"))
	}
	return q.chunks[q.head].length()
}

// take removes the first n bytes, or code units, and returns them as one chunk: of a
// stream that gives strings, a string, unless it is within the first chunk. There may be
// less than the stream has counted, see takeText.
func (q *chunkQueue) take(r *js.Realm, n int, text bool) Chunk {
	switch length := q.firstLength(r); {
	case n == length:
		return q.shift()
	case n < length:
		return q.cut(n)
	}
	defer q.settle()
	if text {
		return joinText(r, q.takeText(n))
	}
	var parts []Chunk
	for n > 0 && q.len() > 0 {
		length := q.chunks[q.head].length()
		if n < length {
			parts = append(parts, q.cut(n))
			break
		}
		parts = append(parts, q.next())
		n -= length
	}
	return join(r, parts)
}

// cut takes the first n bytes, or code units, of the first chunk, which stays.
func (q *chunkQueue) cut(n int) Chunk {
	first := &q.chunks[q.head]
	head, tail := first.split(n)
	*first = tail
	return head
}

// takeText takes n code units from more than one chunk. As Node does, it takes the chunk
// in which they end whole if as many are left to take as the array has elements, so that
// the stream has less than it counts, and leaves an empty string of one that ends with
// them otherwise.
func (q *chunkQueue) takeText(n int) []Chunk {
	elements := q.arrayLength()
	var parts []Chunk
	for q.len() > 0 {
		length := q.chunks[q.head].length()
		if n <= length && n != elements {
			return append(parts, q.cut(n))
		}
		parts = append(parts, q.next())
		if n <= length {
			break
		}
		n -= length
	}
	return parts
}
