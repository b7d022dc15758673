package transport

import (
	"net"
	"sync"
)

// A handover passes connections, one at a time, from a goroutine that made them to
// the loop, and loses none: one that the loop does not take is closed.
type handover struct {
	mu     sync.Mutex
	conn   net.Conn
	closed bool
}

// put leaves a connection for take.
func (h *handover) put(c net.Conn) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.closed {
		c.Close()
		return
	}
	h.conn = c
}

// take returns the connection, nil if there is none.
func (h *handover) take() net.Conn {
	h.mu.Lock()
	defer h.mu.Unlock()
	c := h.conn
	h.conn = nil
	return c
}

// close closes the connection that is there, and those that come.
func (h *handover) close() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.closed = true
	if h.conn != nil {
		h.conn.Close()
		h.conn = nil
	}
}
