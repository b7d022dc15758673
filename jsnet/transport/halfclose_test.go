package transport

import (
	"slices"
	"testing"
)

// What one side ends, the other may go on with.
func TestHalfClose(t *testing.T) {
	everywhere(t, func(w *world) {
		var order []string
		note := func(what string) { order = append(order, what) }
		w.pair(func(a, b Stream) {
			w.write(a, "request")
			w.shutdown(a)
			w.read(a, func(data []byte, err error) {
				expectEOF(w.t, err)
				note("a read " + string(data))
				a.Close(func() { note("a closed") })
			})
			w.read(b, func(data []byte, err error) {
				expectEOF(w.t, err)
				note("b read " + string(data))
				w.later(func() {
					w.write(b, "response")
					if err := b.Shutdown(func(err error) {
						expect(w.t, "error of shutdown", err, nil)
						note("b shut down")
						b.Close(nil)
					}); err != nil {
						w.t.Error(err)
					}
				})
			})
		})
		w.run()
		expect(w.t, "callbacks", len(order), 4)
		expect(w.t, "first", order[0], "b read request")
		expect(w.t, "the response came", slices.Contains(order, "a read response"), true)
	})
}

func TestShutdownComesLast(t *testing.T) {
	everywhere(t, func(w *world) {
		var order []string
		const size = 4 << 20
		w.pair(func(a, b Stream) {
			for _, name := range []string{"first", "second"} {
				async, err := a.Write([][]byte{make([]byte, size)}, func(err error) {
					expect(w.t, "error of write", err, nil)
					order = append(order, name)
				})
				expect(w.t, "queued", async, true)
				expect(w.t, "error", err, nil)
			}
			inside := true
			expect(w.t, "error", a.Shutdown(func(err error) {
				expect(w.t, "error of shutdown", err, nil)
				expect(w.t, "called inside", inside, false)
				order = append(order, "shutdown")
				a.Close(nil)
			}), nil)
			inside = false
			w.read(b, func(data []byte, err error) {
				expectEOF(w.t, err)
				expect(w.t, "bytes", len(data), 2*size)
				b.Close(nil)
			})
		})
		w.run()
		expect(w.t, "order", slices.Equal(order, []string{"first", "second", "shutdown"}), true)
	})
}

// With nothing queued, a shutdown is done before the loop goes on to immediates.
func TestShutdownComesSoon(t *testing.T) {
	w := newWorld(t, System())
	var order []string
	w.pair(func(a, b Stream) {
		w.later(func() {
			// From a read callback on it is the poll phase.
			w.write(b, "x")
			w.start(a, &reader{
				read: func([]byte) {
					a.Shutdown(func(error) { order = append(order, "shutdown") })
					w.later(func() { order = append(order, "immediate"); a.Close(nil); b.Close(nil) })
				},
				end: func(error) {},
			})
		})
	})
	w.run()
	expect(t, "order", slices.Equal(order, []string{"shutdown", "immediate"}), true)
}

func TestAfterShutdown(t *testing.T) {
	everywhere(t, func(w *world) {
		w.pair(func(a, b Stream) {
			w.drain(a)
			w.drain(b)
			w.shutdown(b)
			w.shutdown(a)
			expectError(w.t, a.Shutdown(nil), "shutdown", enotconn)
			_, err := a.Write([][]byte{[]byte("x")}, nil)
			expectError(w.t, err, "write", epipe)
		})
		w.run()
	})
}
