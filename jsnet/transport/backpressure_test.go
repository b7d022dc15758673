package transport

import "testing"

// What a peer does not read waits at the sender, in order; and the sender knows
// how much it is.
func TestBackpressure(t *testing.T) {
	everywhere(t, func(w *world) {
		const writes, size = 200, 100_000
		called, received := 0, 0
		w.pair(func(a, b Stream) {
			queued := 0
			for i := range writes {
				async, err := a.Write([][]byte{make([]byte, size/2), make([]byte, size/2)}, func(err error) {
					expect(w.t, "error of write", err, nil)
					expect(w.t, "callback", called, i)
					called++
				})
				expect(w.t, "error", err, nil)
				if !async {
					called++ // no callback
				}
				if a.QueueSize() > 0 {
					queued++
				}
			}
			expect(w.t, "some is queued", queued > 0, true)
			expect(w.t, "not more than was written", a.QueueSize() <= writes*size, true)
			w.loop.NewTimer(task(func() {
				left := a.QueueSize()
				expect(w.t, "most still waits", left > writes*size/4, true)
				w.start(b, &reader{
					read: func(data []byte) {
						received += len(data)
						expect(w.t, "grows", a.QueueSize() <= left, true)
						left = a.QueueSize()
					},
					end: func(err error) { expectEOF(w.t, err); b.Close(nil) },
				})
				expect(w.t, "error", a.Shutdown(func(error) {
					expect(w.t, "callbacks before that of shutdown", called, writes)
					expect(w.t, "queue in the end", a.QueueSize(), 0)
					a.Close(nil)
				}), nil)
			})).Start(50, false)
		})
		w.run()
		expect(w.t, "bytes", received, writes*size)
		expect(w.t, "callbacks", called, writes)
	})
}

// A stream that does not read lets its peer's window close: of what it is sent,
// what fits the system's buffers (and one chunk) is taken.
func TestPausedReaderStopsSender(t *testing.T) {
	everywhere(t, func(w *world) {
		const size = 64 << 20
		w.pair(func(a, b Stream) {
			chunks := 0
			w.start(b, &reader{
				read: func([]byte) {
					chunks++
					b.ReadStop()
				},
				end: func(error) { w.t.Error("it ended") },
			})
			_, err := a.Write([][]byte{make([]byte, size)}, nil)
			expect(w.t, "error", err, nil)
			last := -1
			var poll func()
			poll = func() {
				// Once nothing moves any more, most must still be here.
				if size := a.QueueSize(); size != last || chunks == 0 {
					last = size
					w.loop.NewTimer(task(poll)).Start(50, false)
					return
				}
				expect(w.t, "chunks", chunks, 1)
				expect(w.t, "most still waits", last > size/2, true)
				a.Close(nil)
				b.Close(nil)
			}
			poll()
		})
		w.run()
	})
}

// Writes that the system takes at once have no callback; an empty one is no
// exception, and behind others it waits like any.
func TestWriteAtOnce(t *testing.T) {
	w := newWorld(t, System())
	order, ones := "", ""
	w.pair(func(a, b Stream) {
		for _, bufs := range [][][]byte{{[]byte("a")}, {[]byte("b"), nil, []byte("c")}, {nil}, {}} {
			async, err := a.Write(bufs, func(error) { t.Error("callback of a write that was done at once") })
			expect(t, "queued", async, false)
			expect(t, "error", err, nil)
		}
		for a.QueueSize() == 0 { // what is queued may be sent, and its callback be due, before Write returns
			async, _ := a.Write([][]byte{make([]byte, 1<<20)}, func(error) { order += "1" })
			if async {
				ones += "1"
			}
		}
		for _, bufs := range [][][]byte{{nil}, {}, {[]byte("x")}} {
			async, err := a.Write(bufs, func(error) { order += "2" })
			expect(t, "queued", async, true)
			expect(t, "error", err, nil)
		}
		w.drain(b)
		a.Shutdown(func(error) { a.Close(nil) })
	})
	w.run()
	expect(t, "callbacks", order, ones+"222")
}
