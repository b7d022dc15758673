package jsnet

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/modules/buffer"
)

// onRead is the option of that name: what is read goes into memory of the
// script's, and a callback of its own is told, instead of 'data'.
type onRead struct {
	socket   *socket
	generate goja.Value // makes the memory for the next read; nil where it is always the same
	callback goja.Value
	memory   goja.Value // the Uint8Array; true before a first one was made
	bytes    []byte     // what memory holds
}

// readInto reads the option onread. What has not the right parts is no such
// option, and ignored, as it is in Node.
func (s *socket) readInto(option goja.Value) {
	memory, callback := js.Get(option, "buffer"), js.Get(option, "callback")
	generated := js.IsFunction(memory)
	if !js.IsFunction(callback) || !generated && !buffer.IsUint8Array(memory) {
		return
	}
	o := &onRead{socket: s, callback: callback}
	if generated {
		o.generate = memory
		o.memory = s.module.realm.VM.ToValue(true) // until there is some, as Node has it
	} else {
		o.use(memory)
	}
	s.onRead = o
	s.overrideFlow()
}

// next readies the memory for the next read.
func (o *onRead) next() {
	if o.generate != nil {
		if memory := o.socket.module.realm.Call(o.generate, js.Undefined); buffer.IsUint8Array(memory) {
			o.use(memory)
		}
	}
}

func (o *onRead) use(memory goja.Value) {
	o.memory = memory
	o.bytes, _ = buffer.Bytes(memory)
}

// took is told that n bytes were read.
func (o *onRead) took(n int) {
	r := o.socket.module.realm
	goOn := r.Call(o.callback, o.socket.object, r.VM.ToValue(n), o.memory)
	o.next()
	if js.IsFalse(goOn) {
		o.socket.readStop()
	}
}

// overrideFlow has pause, resume and read of this socket stop and start the
// reading itself: nothing is buffered that could wait.
func (s *socket) overrideFlow() {
	m := s.module
	override := func(name string, length int, also func()) {
		inherited := m.streams.DuplexMethod(name)
		m.realm.Hidden(s.object).Method(name, length, func(c goja.FunctionCall) goja.Value {
			if s.conn != nil && !s.connecting {
				also()
			}
			return m.realm.Call(inherited, s.object, c.Arguments...)
		})
	}
	override("pause", 0, func() {
		if s.isReading() {
			s.readStop()
		}
	})
	override("resume", 0, s.readStart)
	override("read", 1, s.readStart)
}
