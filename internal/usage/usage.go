// Package usage counts what a program has open and how many bytes it has moved, bounds
// it, and tells who asks. The modules report what they open and close; package runtime
// sets the limits and reads the counters.
package usage

import (
	"sync/atomic"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// Limits bound what a program has at one time. 0 is no limit.
type Limits struct {
	Sockets      int   // sockets that are connected or connecting
	Servers      int   // servers that listen
	Timers       int   // timers that are active
	SocketBuffer int64 // bytes that wait to be sent, of one socket
	Buffered     int64 // and of all sockets
}

// Usage is what a program uses. The counters may be read by any goroutine; all else
// belongs to that of the loop.
type Usage struct {
	Limits   Limits
	Observer Observer // may be nil

	Sockets, Servers        atomic.Int64 // open now
	Opened                  atomic.Int64 // sockets ever
	BytesRead, BytesWritten atomic.Int64 // by sockets
	Buffered                atomic.Int64 // bytes that wait to be sent, as far as they are bounded
}

// An Observer is told of sockets.
type Observer interface {
	// Opened is called when a socket has its connection, and Closed with the same when
	// that is closed.
	Opened(*Socket)
	Closed(*Socket)
}

// Socket is what an observer sees of a socket.
type Socket struct {
	ID        int64  // the socket's number in its program, from 1
	Accepted  bool   // by a server of the program
	Network   string // "tcp" or "unix"
	LocalAddr string // "" where there is none
	PeerAddr  string

	BytesRead, BytesWritten int64 // once it is closed
}

// Of returns the usage of a realm.
func Of(r *js.Realm) *Usage { return js.State(r, func(*js.Realm) *Usage { return new(Usage) }) }

// BoundsBuffers tells whether what waits to be sent is bounded, and counted.
func (u *Usage) BoundsBuffers() bool { return u.Limits.SocketBuffer > 0 || u.Limits.Buffered > 0 }

// AtLimit tells whether n things are as many as there may be.
func AtLimit(n int64, limit int) bool { return limit > 0 && n >= int64(limit) }

// Exceeded makes the error of what would be too much: "100 timers".
func Exceeded(r *js.Realm, what string) *goja.Object {
	return nodeerr.New(r, "ERR_LIMIT_EXCEEDED", what)
}
