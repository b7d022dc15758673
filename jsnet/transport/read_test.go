package transport

import (
	"bytes"
	"testing"
)

// Once stopped, nothing is read; once started again, nothing is missing.
func TestReadStop(t *testing.T) {
	everywhere(t, func(w *world) {
		sent := bytes.Repeat([]byte("0123456789abcdef"), 50_000)
		var got []byte
		stopped := false
		w.pair(func(a, b Stream) {
			a.Write([][]byte{sent}, nil)
			a.Shutdown(func(error) { a.Close(nil) })
			var r *reader
			start := func() { stopped = false; w.start(b, r) }
			r = &reader{
				read: func(data []byte) {
					expect(w.t, "read while stopped", stopped, false)
					got = append(got, data...)
					b.ReadStop()
					stopped = true
					w.later(start)
				},
				end: func(err error) {
					expectEOF(w.t, err)
					expect(w.t, "ended while stopped", stopped, false)
					b.Close(nil)
				},
			}
			start()
			expectError(w.t, b.ReadStart(r), "read", ealready)
		})
		w.run()
		expect(w.t, "what was sent came", bytes.Equal(got, sent), true)
	})
}

// What a reader was given is never written to again.
func TestReadersKeepWhatTheyGot(t *testing.T) {
	everywhere(t, func(w *world) {
		var kept, copies [][]byte
		w.pair(func(a, b Stream) {
			for i := range 400 {
				a.Write([][]byte{bytes.Repeat([]byte{byte(i)}, 1+i*i)}, nil)
			}
			a.Shutdown(func(error) { a.Close(nil) })
			w.start(b, &reader{
				read: func(data []byte) {
					kept = append(kept, data)
					copies = append(copies, bytes.Clone(data))
					expect(w.t, "room for more", cap(data), len(data))
				},
				end: func(error) { b.Close(nil) },
			})
		})
		w.run()
		for i := range kept {
			expect(w.t, "kept as it was", bytes.Equal(kept[i], copies[i]), true)
		}
	})
}

// A reader may bring its own memory, of any size.
func TestAlloc(t *testing.T) {
	everywhere(t, func(w *world) {
		var pieces []string
		w.pair(func(a, b Stream) {
			w.write(a, "hello world")
			w.shutdown(a)
			w.drain(a)
			memory := make([]byte, 4)
			w.start(b, &reader{
				alloc: func() []byte { return memory },
				read: func(data []byte) {
					expect(w.t, "is the memory", &data[0], &memory[0])
					pieces = append(pieces, string(data))
					memory = make([]byte, len(memory)+1)
				},
				end: func(err error) {
					expectEOF(w.t, err)
					w.shutdown(b)
					b.Close(nil)
				},
			})
		})
		w.run()
		expect(w.t, "pieces", len(pieces), 3)
		expect(w.t, "first", pieces[0], "hell")
		expect(w.t, "second", pieces[1], "o wor")
		expect(w.t, "third", pieces[2], "ld")
	})
}

// No memory is an error, of the reader and not of the connection.
func TestNoMemory(t *testing.T) {
	everywhere(t, func(w *world) {
		w.pair(func(a, b Stream) {
			w.write(a, "text")
			w.shutdown(a)
			w.start(b, &reader{
				alloc: func() []byte { return []byte{} },
				end: func(err error) {
					expectError(w.t, err, "read", enobufs)
					w.read(b, func(data []byte, err error) {
						expectEOF(w.t, err)
						expect(w.t, "text", string(data), "text")
						a.Close(nil)
						b.Close(nil)
					})
				},
			})
		})
		w.run()
	})
}

func TestReadStartWhileConnecting(t *testing.T) {
	everywhere(t, func(w *world) {
		addr := w.listen(1, func(s Stream) {
			w.write(s, "text")
			s.Shutdown(func(error) { s.Close(nil) })
		})
		connected := false
		s := w.dial(addr, func(Stream) { connected = true })
		w.read(s, func(data []byte, err error) {
			expectEOF(w.t, err)
			expect(w.t, "connected", connected, true)
			expect(w.t, "text", string(data), "text")
			s.Close(nil)
		})
		w.run()
	})
}

// What is written, and ended, while connecting is sent as soon as possible.
func TestWriteWhileConnecting(t *testing.T) {
	everywhere(t, func(w *world) {
		order, got := "", ""
		addr := w.listen(1, func(s Stream) {
			w.read(s, func(data []byte, err error) {
				expectEOF(w.t, err)
				got = string(data)
				s.Close(nil)
			})
		})
		s := w.dial(addr, func(s Stream) { order += "connected " })
		for _, text := range []string{"one ", "two "} {
			async, err := s.Write([][]byte{[]byte(text)}, func(err error) {
				expect(w.t, "error of write", err, nil)
				order += text
			})
			expect(w.t, "queued", async, true)
			expect(w.t, "error", err, nil)
		}
		expect(w.t, "queue", s.QueueSize(), 8)
		expect(w.t, "error", s.Shutdown(func(err error) {
			expect(w.t, "error of shutdown", err, nil)
			order += "shutdown"
			s.Close(nil)
		}), nil)
		w.run()
		expect(w.t, "order", order, "connected one two shutdown")
		expect(w.t, "text", got, "one two ")
	})
}

// Also without a write.
func TestShutdownWhileConnecting(t *testing.T) {
	everywhere(t, func(w *world) {
		addr := w.listen(1, w.drain)
		order := ""
		s := w.dial(addr, func(s Stream) { order += "connected " })
		s.Shutdown(func(error) { order += "shutdown"; s.Close(nil) })
		w.run()
		expect(w.t, "order", order, "connected shutdown")
	})
}

// The end can be read more than once.
func TestReadAfterEnd(t *testing.T) {
	everywhere(t, func(w *world) {
		ends := 0
		w.pair(func(a, b Stream) {
			w.shutdown(a)
			var end func([]byte, error)
			end = func(_ []byte, err error) {
				expectEOF(w.t, err)
				if ends++; ends < 3 {
					w.read(b, end)
					return
				}
				a.Close(nil)
				b.Close(nil)
			}
			w.read(b, end)
		})
		w.run()
		expect(w.t, "ends", ends, 3)
	})
}
