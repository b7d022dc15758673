package transport

import (
	"net"
	"time"

	"github.com/sluicejs/sluice/eventloop"
)

// grace is how long the loop waits for a method of an application's connection or listener
// that is to return at once.
const grace = 50 * time.Millisecond

// promptly calls such a method, and then with its error. One that blocks does so on a goroutine
// of its own: once the loop has waited that long, then is posted, and what never returns is left
// behind, so that it holds up neither other connections nor the end of the loop.
func promptly(l *eventloop.Loop, method func() error, then func(error)) {
	done := make(chan error, 1)
	go func() {
		defer close(done) // which is all that comes of a panic
		if p := eventloop.Catch(func() { done <- method() }); p != nil {
			l.Raise(p)
		}
	}()
	timer := time.NewTimer(grace)
	defer timer.Stop()
	select {
	case err, ok := <-done:
		if ok {
			then(err)
		}
	case <-timer.C:
		go func() {
			if err, ok := <-done; ok {
				_ = l.PostUnref(eventloop.Func(func() { then(err) })) // stopped: nobody waits for it
			}
		}()
	}
}

// closeConn closes a connection. There is nobody left to tell an error.
func closeConn(l *eventloop.Loop, c net.Conn) {
	if isSystem(c) {
		c.Close()
	} else {
		promptly(l, c.Close, func(error) {})
	}
}

// isSystem tells whether a connection is one of the system's own, whose methods are known.
func isSystem(c net.Conn) bool {
	switch c.(type) {
	case *net.TCPConn, *net.UnixConn:
		return true
	}
	return false
}
