package transport

import (
	"fmt"
	"testing"
)

// echo makes s send back what it reads, and end when its peer has.
func (w *world) echo(s Stream) {
	w.start(s, &reader{
		read: func(b []byte) { w.write(s, string(b)) },
		end: func(err error) {
			expectEOF(w.t, err)
			s.Shutdown(func(error) { s.Close(nil) })
		},
	})
}

func TestEcho(t *testing.T) {
	everywhere(t, func(w *world) {
		const connections = 3
		ended := 0
		addr := w.listen(connections, w.echo)
		for i := range connections {
			w.dial(addr, func(s Stream) {
				text := fmt.Sprint("text ", i)
				w.write(s, text)
				w.shutdown(s)
				w.read(s, func(data []byte, err error) {
					expectEOF(w.t, err)
					expect(w.t, "echo", string(data), text)
					ended++
					s.Close(nil)
				})
			})
		}
		w.run()
		expect(w.t, "connections that ended", ended, connections)
	})
}
