package transport

import (
	"errors"
	"net/netip"

	"github.com/sluicejs/sluice/eventloop"
)

// A Reader takes what a stream reads.
type Reader interface {
	// Alloc returns the memory for the next read, nil for the transport's own.
	// It is called outside of any callback and must not run a script. Memory of
	// length 0 ends the reading with ENOBUFS.
	Alloc() []byte

	// OnRead is a callback that takes the bytes of one read. They belong to it:
	// they lie at the beginning of what Alloc returned or, if that was nil, in
	// fresh memory of about their size.
	OnRead(b []byte)

	// OnEnd is a callback that takes the end of the stream: [io.EOF] or an
	// [*Error]. Reading has stopped; nothing more is read unless it is started
	// again.
	OnEnd(err error)
}

// A Stream is a connection, or one that is being made.
type Stream interface {
	// ReadStart starts reading. On a stream that is still connecting, reading
	// starts once it is connected. It fails with EALREADY while reading, with
	// ENOTCONN after a read has failed and with EINVAL once closed.
	ReadStart(r Reader) error

	// ReadStop stops reading: neither OnRead nor OnEnd is called any more.
	ReadStop()

	// Write sends bufs in order, behind what is queued. It tries at once:
	// (false, nil) says that the system took everything, and done is not called;
	// (true, nil) that the rest is queued, and that done will be called, with nil
	// or with an [*Error]. Streams that are still connecting queue everything.
	// The system may be given what it would have taken at once a little later, with
	// what is written next; should it refuse that, done is called after all, with an
	// [*Error].
	// The bytes must stay as they are until done; bufs itself may be reused at
	// once. The callback done may be nil. Write fails with EPIPE after Shutdown or
	// after a read has failed, with EBADF once closed.
	Write(bufs [][]byte, done func(error)) (async bool, err error)

	// QueueSize is the number of bytes queued.
	QueueSize() int

	// Shutdown ends the writing side after what is queued, and then calls done,
	// which may be nil. It fails with ENOTCONN where that was done before, after a read has failed
	// and once closed.
	Shutdown(done func(error)) error

	// Close closes the stream at once. In the closing phase of the loop come the
	// callbacks of everything under way, with ECANCELED: the connecting, the
	// queued writes, the shutdown; done, which may be nil, is the last. Once
	// closed, a stream ignores Close, and done is not called.
	Close(done func())

	// Reset is Close for TCP, with the peer told that the connection was reset.
	// It fails, and closes nothing, with EINVAL while shutting down and with
	// ENOTSUP where there is nothing like it.
	Reset(done func()) error

	// Ref lets reading keep the loop alive, as it does at first; Unref does not.
	// What was begun and has a callback of its own (connecting, a queued write,
	// a shutdown, closing) keeps the loop alive in either case.
	Ref()
	Unref()
	HasRef() bool

	// SetNoDelay switches Nagle's algorithm off, or on as it is at first.
	SetNoDelay(on bool) error

	// SetKeepAlive switches keep-alive probes on, the first after delay seconds
	// of silence, or off.
	SetKeepAlive(on bool, delay int) error

	LocalAddr() (Addr, error)
	RemoteAddr() (Addr, error)

	// FD is the descriptor, -1 if there is none.
	FD() int
}

// A Blocker is a stream whose writes can be made to wait until the system has taken
// everything, so that none is queued.
type Blocker interface{ SetBlocking(on bool) }

// A Terminal is a stream over a terminal, or over what may be one: its methods fail if it
// is none.
type Terminal interface {
	// WindowSize is the size of the terminal in characters.
	WindowSize() (columns, rows int, err error)

	// SetRawMode has the terminal hand over every key as it is pressed, or lines. It is
	// left as it was before when the stream is closed.
	SetRawMode(on bool) error
}

// A Listener hands out connections to the function it was made with.
type Listener interface {
	// Close closes the listener at once, and removes its path. The callback
	// done, which may be nil, runs in the closing phase of the loop. Once closed,
	// a listener ignores Close, and done is not called.
	Close(done func())

	// Ref lets the listener keep the loop alive, as it does at first; Unref
	// does not.
	Ref()
	Unref()
	HasRef() bool

	Addr() (Addr, error)

	// FD is the descriptor, -1 if there is none.
	FD() int
}

// A Network is where connections come from.
type Network interface {
	// Dial returns a stream that is connecting. The callback connected is called
	// when it is connected, or with an [*Error] when it cannot be; never before
	// Dial has returned. Where there is nothing to wait for (the local address is
	// taken, say), Dial itself fails and connected is not called.
	Dial(l *eventloop.Loop, to Addr, opts DialOptions, connected func(error)) (Stream, error)

	// Listen returns a listener that calls accepted with each connection, or
	// with the [*Error] that kept one from being accepted.
	Listen(l *eventloop.Loop, at Addr, opts ListenOptions, accepted func(Stream, error)) (Listener, error)
}

// DialOptions are the options of [Network.Dial].
type DialOptions struct {
	// Local is the address to connect from, for TCP; the zero value leaves it to
	// the system, so do an unspecified address and port 0.
	Local netip.AddrPort

	// Host is the name that the address was asked for by, if it was. It is for who
	// decides whether that is allowed.
	Host string

	// Connecting, which may be nil, is called once the local address is taken, with
	// what it has become, and before the connecting begins; without a local address with
	// the zero value. If it returns false, Dial fails with [ErrAbandoned].
	Connecting func(local Addr) bool
}

// ErrAbandoned is the error of a connection that [DialOptions].Connecting did not want.
var ErrAbandoned = errors.New("transport: not to be connected after all")

// abandoned calls Connecting and tells whether it does not want the connection.
func (o DialOptions) abandoned(local Addr) bool { return o.Connecting != nil && !o.Connecting(local) }

// ListenOptions are the options of [Network.Listen].
type ListenOptions struct {
	Backlog  int  // connections that may wait to be accepted; 0: 511
	IPv6Only bool // an IPv6 address takes no IPv4 connections

	// Host is the name that the address was asked for by, as in [DialOptions].
	Host string

	// The path of a unix socket may be read, or written, by everybody.
	ReadableAll, WritableAll bool

	// What matters only where loops share their sockets, see [Sharing].
	Exclusive bool        // the socket is not shared
	Full      func() bool // asked before each connection: true leaves it to another; nil: never
}

// TryWrite sends what a stream's connection takes at once of b, and returns how much that
// is. What has failed fails again when the rest is written.
func TryWrite(s Stream, b []byte) int {
	if t, ok := s.(interface{ tryWrite(b []byte) int }); ok {
		return t.tryWrite(b)
	}
	return 0
}
