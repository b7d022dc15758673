package transport

import (
	"net"
	"sync"
)

// A handover passes connections, one at a time, from a goroutine that made them to
// the loop, and loses none: one that the loop does not take is there to be closed.
type handover struct {
	mu     sync.Mutex
	conn   net.Conn
	closed bool
}

// put leaves a connection for take. It reports false if there is nobody to take it any more.
func (h *handover) put(c net.Conn) bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	if !h.closed {
		h.conn = c
	}
	return !h.closed
}

// take returns the connection, nil if there is none.
func (h *handover) take() net.Conn {
	h.mu.Lock()
	defer h.mu.Unlock()
	c := h.conn
	h.conn = nil
	return c
}

// close ends the taking. It returns the connection that is there, nil if there is none.
func (h *handover) close() net.Conn {
	h.mu.Lock()
	h.closed = true
	h.mu.Unlock()
	return h.take()
}
