package jsnet

import (
	"io"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// Read implements [stream.Source]: the stream wants data.
func (s *socket) Read(n int) {
	if s.connecting || s.conn == nil {
		s.module.events.Once(s.object, "connect", func(this *goja.Object, _ []goja.Value) {
			s.module.realm.Invoke(this, "_read", s.module.realm.VM.ToValue(n))
		})
		return
	}
	s.readStart()
}

func (s *socket) readStart() {
	if s.isReading() {
		return
	}
	s.reading = true
	if err := s.conn.ReadStart(s); err != nil {
		s.duplex.Destroy(s.module.failure(err, "read"))
	}
}

// readStop stops reading, also what a script has begun by the handle.
func (s *socket) readStop() {
	if s.conn != nil {
		s.conn.ReadStop()
	}
	s.reading = false
}

// isReading tells whether the connection is being read: what the handle says of it, which
// a script may have set, once there is one.
func (s *socket) isReading() bool {
	if s.handle != nil {
		return js.Truthy(s.handle.object.Get("reading"))
	}
	return s.reading
}

// startReading starts the first read of an accepted socket, so that an end shows
// even if nobody asks for data. A socket that is to be paused waits.
func (s *socket) startReading(paused bool) {
	if paused {
		s.duplex.SetFlowing(false)
		return
	}
	s.duplex.Read0()
}

// Alloc implements [transport.Reader].
func (s *socket) Alloc() []byte {
	switch {
	case s.onRead != nil:
		return s.onRead.bytes
	case s.handle != nil:
		return s.handle.memory
	}
	return nil
}

// OnRead implements [transport.Reader].
func (s *socket) OnRead(b []byte) {
	r := s.module.realm
	scope := r.Enter(s.resource)
	s.took(b)
	r.Leave(scope)
}

func (s *socket) took(b []byte) {
	s.touch()
	s.countRead(len(b))
	switch {
	case s.onRead != nil:
		s.onRead.took(len(b))
		return
	case s.handle != nil && s.handle.memory != nil:
		return // the script has it
	}
	if !s.duplex.Push(b) {
		s.readStop()
	}
}

// OnEnd implements [transport.Reader].
func (s *socket) OnEnd(err error) { s.inside(func() { s.ended(err) }) }

func (s *socket) ended(err error) {
	s.reading = false
	s.touch()
	if err != io.EOF {
		s.duplex.Destroy(s.module.failure(err, "read"))
		return
	}
	s.duplex.PushEOF()
	s.duplex.Read0()
}

// defineEnd makes what every socket does at 'end': writing to a socket whose own
// end was sent too becomes an error that says why, as there is nobody left to
// take it.
func (m *Module) defineEnd() {
	r := m.realm
	m.writeAfterEnd = r.Func("writeAfterFIN", 3, func(c goja.FunctionCall) goja.Value {
		s := socketOf(c.This)
		if s == nil || !s.duplex.WritableEnded() {
			return r.Call(m.streams.DuplexMethod("write"), c.This, c.Arguments...)
		}
		callback := c.Argument(2)
		if js.IsFunction(c.Argument(1)) {
			callback = c.Argument(1)
		}
		thrown := r.NewError(js.Error, "", "This socket has been ended by the other party")
		r.On(thrown).Value("code", r.VM.ToValue("EPIPE"))
		if js.IsFunction(callback) {
			r.NextTick(func() { r.Call(callback, js.Undefined, thrown) })
		}
		s.duplex.Destroy(thrown)
		return r.VM.ToValue(false)
	})
	m.onReadableEnd = r.Func("onReadableStreamEnd", 0, func(c goja.FunctionCall) goja.Value {
		if s := socketOf(c.This); s != nil && !s.duplex.AllowHalfOpen() {
			set(s.object, "write", m.writeAfterEnd)
		}
		return js.Undefined
	})
}
