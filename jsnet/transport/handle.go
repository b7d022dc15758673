package transport

import (
	"slices"
	"syscall"

	"github.com/sluicejs/sluice/eventloop"
)

// handle is what streams have in common: the requests, which were begun and end
// with a callback. Each keeps the loop alive until then.
type handle struct {
	keeper

	connecting bool
	connected  func(error)

	writes   writes
	canceled bool // what is over is told when closing is done

	shutting bool
	shutdown func(error)

	tally *tally // of open streams that this one counts among; nil: none
}

func (h *handle) beginConnect(done func(error)) {
	h.connecting, h.connected = true, done
	h.loop.Ref()
}

// endConnect returns the callback of the connecting.
func (h *handle) endConnect() func(error) {
	done := h.connected
	h.connecting, h.connected = false, nil
	h.loop.Unref()
	return done
}

// beginWrite queues a write, of which n bytes were sent already.
func (h *handle) beginWrite(bufs [][]byte, n int, done func(error)) {
	h.writes.add(bufs, n, done)
	h.loop.Ref()
}

// endWrites calls the callbacks of the writes that are over, a turn each. It
// reports whether a handler may go on; if not, what is left is pending.
func (h *handle) endWrites() (goOn bool) {
	for len(h.writes.over) > 0 {
		if !h.loop.Turn((*writeCallback)(h)) {
			h.pendWrites()
			return false
		}
	}
	return true
}

// pendWrites has these callbacks called after the one at hand.
func (h *handle) pendWrites() {
	for range h.writes.over {
		h.loop.Pend((*pendedWrite)(h))
	}
}

// pendedWrite is a writeCallback that is pending. Closing has it called in its own time.
type pendedWrite handle

// Run implements [eventloop.Task].
func (h *pendedWrite) Run() {
	if !h.canceled {
		(*writeCallback)(h).Run()
	}
}

// writeCallback is the callback of the first write that is over.
type writeCallback handle

// Run implements [eventloop.Task].
func (h *writeCallback) Run() {
	if len(h.writes.over) == 0 {
		return // it was called before this one, which was pending
	}
	w := h.writes.pop()
	h.loop.Unref()
	if w.done != nil {
		w.done(w.err)
	}
}

func (h *handle) beginShutdown(done func(error)) {
	h.shutting, h.shutdown = true, done
	h.loop.Ref()
}

// endShutdown returns the callback of the shutdown.
func (h *handle) endShutdown() func(error) {
	done := h.shutdown
	h.shutting, h.shutdown = false, nil
	h.loop.Unref()
	return done
}

// idle tells whether the connection is there and nothing waits to be sent.
func (h *handle) idle() bool { return !h.connecting && len(h.writes.queue) == 0 }

// QueueSize implements [Stream].
func (h *handle) QueueSize() int { return h.writes.size }

// cancel ends all requests with ECANCELED, and then calls done, in the closing
// phase. What is over, but was not told, is told before.
func (h *handle) cancel(done func()) {
	h.canceled = true
	var callbacks []eventloop.Task
	canceled := func(call string, done func(error)) {
		if done != nil {
			callbacks = append(callbacks, eventloop.Func(func() { done(fail(call, syscall.ECANCELED)) }))
		}
	}
	if h.connecting {
		canceled("connect", h.endConnect())
	}
	for range h.writes.over {
		callbacks = append(callbacks, (*writeCallback)(h))
	}
	for _, done := range h.cancelWrites() {
		canceled("write", done)
	}
	if h.shutting {
		canceled("shutdown", h.endShutdown())
	}
	if done != nil {
		callbacks = append(callbacks, eventloop.Func(done))
	}
	for _, task := range slices.Backward(callbacks) { // the loop runs the last one first
		h.loop.AtClose(task)
	}
}

// cancelWrites empties the queue and returns the callbacks of what was in it.
func (h *handle) cancelWrites() []func(error) {
	callbacks := h.writes.clear()
	for range callbacks {
		h.loop.Unref()
	}
	return callbacks
}
