package eventloop

// queueKeeps is the size up to which an empty queue keeps its memory.
const queueKeeps = 1 << 12

// A queue is a first-in first-out queue that reuses its memory: one that is
// filled and emptied again and again does not allocate.
type queue[T any] struct {
	items []T
	head  int
}

func (q *queue[T]) len() int { return len(q.items) - q.head }

func (q *queue[T]) push(item T) {
	// What was popped is reclaimed when it is half of a large queue, so that one
	// that never runs empty does not grow for ever.
	if q.head > 1024 && q.head*2 > len(q.items) {
		n := copy(q.items, q.items[q.head:])
		clear(q.items[n:])
		q.items, q.head = q.items[:n], 0
	}
	q.items = append(q.items, item)
}

func (q *queue[T]) first() T { return q.items[q.head] }

func (q *queue[T]) pop() T {
	item := q.items[q.head]
	var zero T
	q.items[q.head] = zero
	q.head++
	if q.head == len(q.items) {
		q.clear()
	}
	return item
}

// take moves all items of a slice to the queue and leaves the slice empty; an
// empty queue trades its memory for the slice's.
func (q *queue[T]) take(items *[]T) {
	if q.len() == 0 {
		q.items, *items, q.head = *items, q.items[:0], 0
		return
	}
	for _, item := range *items {
		q.push(item)
	}
	clear(*items)
	*items = (*items)[:0]
}

// clear empties the queue. The memory of a large one is given back.
func (q *queue[T]) clear() {
	clear(q.items[q.head:])
	q.items, q.head = q.items[:0], 0
	if cap(q.items) > queueKeeps {
		q.items = nil
	}
}
