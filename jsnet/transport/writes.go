package transport

// writes are the writes of a stream that are under way, in order.
type writes struct {
	queue []queuedBuffer
	size  int         // bytes in queue
	over  []overWrite // whose callbacks are to be called
}

// queuedBuffer is a buffer, or what is left of one, that is to be sent.
type queuedBuffer struct {
	rest   []byte
	parcel queuedParcel // in the place of rest; nil for none
	last   bool         // of its write
	done   func(error)  // of the write, if last
}

// queuedParcel is a [Parcel] that is to be sent.
type queuedParcel interface {
	left() int     // how much of it
	advance(n int) // takes note that the next n bytes were sent
	release()      // gives it up
}

// left is how much is to be sent.
func (b *queuedBuffer) left() int {
	if b.parcel != nil {
		return b.parcel.left()
	}
	return len(b.rest)
}

// advance takes note that the next n bytes were sent.
func (b *queuedBuffer) advance(n int) {
	if b.parcel != nil {
		b.parcel.advance(n)
	} else {
		b.rest = b.rest[n:]
	}
}

// release gives up what was not sent.
func (b *queuedBuffer) release() {
	if b.parcel != nil {
		b.parcel.release()
	}
}

type overWrite struct {
	done func(error)
	err  error
}

// add queues a write, of which n bytes were sent already.
func (w *writes) add(bufs [][]byte, n int, done func(error)) {
	for len(bufs) > 1 && n >= len(bufs[0]) {
		n -= len(bufs[0])
		bufs = bufs[1:]
	}
	for _, b := range bufs {
		w.queue = append(w.queue, queuedBuffer{rest: b[n:]})
		w.size += len(b) - n
		n = 0
	}
	if len(bufs) == 0 {
		w.queue = append(w.queue, queuedBuffer{})
	}
	final := &w.queue[len(w.queue)-1]
	final.last, final.done = true, done
}

// advance takes note that the next n bytes were sent.
func (w *writes) advance(n int) {
	w.size -= n
	i := 0
	for ; i < len(w.queue); i++ {
		b := &w.queue[i]
		left := b.left()
		b.advance(min(n, left))
		if left > n {
			break
		}
		n -= left
		if b.last {
			w.over = append(w.over, overWrite{done: b.done})
		}
	}
	w.drop(i)
}

// fail takes note that the next write has failed.
func (w *writes) fail(err error) {
	for i, b := range w.queue {
		w.size -= b.left()
		b.release()
		if b.last {
			w.over = append(w.over, overWrite{b.done, err})
			w.drop(i + 1)
			return
		}
	}
}

// drop forgets the first n buffers. A queue that is empty holds no memory.
func (w *writes) drop(n int) {
	clear(w.queue[:n])
	if w.queue = w.queue[n:]; len(w.queue) == 0 {
		w.queue = nil
	}
}

// pop returns the first write that is over.
func (w *writes) pop() overWrite {
	first := w.over[0]
	w.over[0] = overWrite{}
	if w.over = w.over[1:]; len(w.over) == 0 {
		w.over = nil
	}
	return first
}

// clear empties the queue and returns the callbacks of what was in it.
func (w *writes) clear() []func(error) {
	var callbacks []func(error)
	for _, b := range w.queue {
		b.release()
		if b.last {
			callbacks = append(callbacks, b.done)
		}
	}
	w.queue, w.size = nil, 0
	return callbacks
}
