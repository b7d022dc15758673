package jsnet

import (
	"io"
	"syscall"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/jsnet/transport"
)

// wire is a connection whose other end is the test: what arrives, how much the peer
// takes and what fails is exactly as told. It moves when polled, and keeps the contract
// of [transport.Stream] and of [transport.Forwarder].
type wire struct {
	transport.Stream // no further methods
	loop             *eventloop.Loop
	parcels          *int // that hold something
	direct, carried  int  // chunks that were forwarded at once, or as parcels

	arriving [][]byte
	ended    bool          // after what arrives
	broken   syscall.Errno // likewise
	window   int           // bytes that the peer takes
	refuses  syscall.Errno // the peer takes no more
	taken    []byte

	reader   transport.Reader
	queue    []*wireWrite
	shutdown func(error)
	shut     bool
	closed   bool
	atClose  []func()
}

type wireWrite struct {
	data   []byte
	parcel *wireParcel
	done   func(error)
}

// wireParcel is a [transport.Parcel].
type wireParcel struct {
	data    []byte
	sent    int
	tried   bool
	failure syscall.Errno
	open    *int // nil once it holds nothing
}

func (w *wire) newParcel(data []byte) *wireParcel {
	*w.parcels++
	return &wireParcel{data: data, open: w.parcels}
}

func (p *wireParcel) Len() int { return len(p.data) }

func (p *wireParcel) Bytes() []byte {
	if p.sent > 0 {
		panic("somebody looks at bytes that were sent")
	}
	p.release()
	return p.data
}

func (p *wireParcel) release() {
	if p.open != nil {
		*p.open--
		p.open = nil
	}
}

// poll does the next thing that there is to do, and tells whether there was one.
func (w *wire) poll() bool {
	turn := func(f func()) bool { w.loop.Turn(eventloop.Func(f)); return true }
	switch {
	case len(w.atClose) > 0:
		f := w.atClose[0]
		w.atClose = w.atClose[1:]
		return turn(f)
	case w.closed:
		return false
	case w.reader != nil && len(w.arriving) > 0:
		b := w.arriving[0]
		w.arriving = w.arriving[1:]
		w.read(b)
		return true
	case w.reader != nil && w.broken != 0:
		r, err := w.reader, failed("read", w.broken)
		w.reader = nil
		return turn(func() { r.OnEnd(err) })
	case w.reader != nil && w.ended:
		r := w.reader
		w.reader = nil
		return turn(func() { r.OnEnd(io.EOF) })
	case len(w.queue) > 0 && (w.window > 0 || w.refuses != 0):
		if first := w.queue[0]; w.send(first) {
			w.queue = w.queue[1:]
			return turn(func() { first.done(w.failure()) })
		}
		return true
	case w.shutdown != nil && len(w.queue) == 0:
		done := w.shutdown
		w.shutdown = nil
		return turn(func() { done(nil) })
	}
	return false
}

func (w *wire) failure() error {
	if w.refuses != 0 {
		return failed("write", w.refuses)
	}
	return nil
}

// read takes what arrived one of the ways that the transport knows.
func (w *wire) read(b []byte) {
	const many = 16 << 10
	if f, ok := w.reader.(transport.Forwarder); ok {
		stream, direct := f.Destination()
		to, ok := stream.(*wire)
		direct = direct && ok && !to.shut && len(to.queue) == 0 && w.loop.Settled()
		if w.reader == nil { // closed by a getter
			return
		}
		if ok && (direct || len(b) >= many) {
			p := w.newParcel(b)
			if direct {
				if p.tried = true; to.sendParcel(p) {
					w.direct++
					f.Forwarded(len(b))
					return
				}
			}
			w.carried++
			w.loop.Turn(eventloop.Func(func() { f.OnParcel(p) }))
			return
		}
	}
	w.loop.Turn(eventloop.Func(func() { w.reader.OnRead(b) }))
}

// send sends from a queued write as much as the peer takes, and tells whether it is over.
func (w *wire) send(q *wireWrite) bool {
	if q.parcel != nil {
		over := w.sendParcel(q.parcel)
		if w.refuses != 0 {
			q.parcel.release()
		}
		return over || w.refuses != 0
	}
	n := w.take(q.data)
	q.data = q.data[n:]
	return len(q.data) == 0 || w.refuses != 0
}

func (w *wire) sendParcel(p *wireParcel) bool {
	if p.failure = w.refuses; p.failure != 0 {
		return false
	}
	p.sent += w.take(p.data[p.sent:])
	if p.sent < len(p.data) {
		return false
	}
	p.release()
	return true
}

func (w *wire) take(b []byte) int {
	if w.refuses != 0 {
		return 0
	}
	n := min(len(b), w.window)
	w.window -= n
	w.taken = append(w.taken, b[:n]...)
	return n
}

func (w *wire) ReadStart(r transport.Reader) error {
	if w.closed {
		return failed("read", syscall.EINVAL)
	}
	w.reader = r
	return nil
}

func (w *wire) ReadStop() { w.reader = nil }

func (w *wire) Write(bufs [][]byte, done func(error)) (bool, error) {
	var data []byte
	for _, b := range bufs {
		data = append(data, b...)
	}
	return w.begin(&wireWrite{data: data, done: done})
}

// WriteParcel implements [transport.ParcelWriter].
func (w *wire) WriteParcel(p transport.Parcel, done func(error)) (bool, error) {
	return w.begin(&wireWrite{parcel: p.(*wireParcel), done: done})
}

func (w *wire) begin(q *wireWrite) (bool, error) {
	err := error(nil)
	switch p := q.parcel; {
	case w.closed:
		err = failed("write", syscall.EBADF)
	case w.shut:
		err = failed("write", syscall.EPIPE)
	case p != nil && p.failure != 0:
		err = failed("write", p.failure)
	case len(w.queue) == 0 && (p == nil || !p.tried) && w.send(q):
		if err = w.failure(); err == nil {
			return false, nil
		}
	}
	if err != nil {
		if q.parcel != nil {
			q.parcel.release()
		}
		return false, err
	}
	w.queue = append(w.queue, q)
	return true, nil
}

func (w *wire) QueueSize() int {
	n := 0
	for _, q := range w.queue {
		n += len(q.data)
		if q.parcel != nil {
			n += len(q.parcel.data) - q.parcel.sent
		}
	}
	return n
}

func (w *wire) Shutdown(done func(error)) error {
	if w.closed || w.shut {
		return failed("shutdown", syscall.ENOTCONN)
	}
	w.shut, w.shutdown = true, done
	return nil
}

func (w *wire) Close(done func()) {
	w.closed, w.reader = true, nil
	for _, q := range w.queue {
		if q.parcel != nil {
			q.parcel.release()
		}
		w.atClose = append(w.atClose, func() { q.done(failed("write", syscall.ECANCELED)) })
	}
	if end := w.shutdown; end != nil {
		w.atClose = append(w.atClose, func() { end(failed("shutdown", syscall.ECANCELED)) })
	}
	w.queue, w.shutdown = nil, nil
	w.atClose = append(w.atClose, done)
}

func (w *wire) HasRef() bool                        { return true }
func (w *wire) LocalAddr() (transport.Addr, error)  { return transport.Addr{}, nil }
func (w *wire) RemoteAddr() (transport.Addr, error) { return transport.Addr{}, nil }
