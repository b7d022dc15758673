package transport

import "testing"

// nobody is a reader that nothing comes for.
func (w *world) nobody() Reader {
	return &reader{
		read: func([]byte) { w.t.Error("read something") },
		end:  func(err error) { w.t.Error("the end:", err) },
	}
}

// Only a stream that reads keeps the loop alive, and only while it is referenced.
func TestRefOfStream(t *testing.T) {
	everywhere(t, func(w *world) {
		w.pair(func(a, b Stream) {
			for _, s := range []Stream{a, b} {
				w.t.Cleanup(func() { s.Close(nil) })
			}
			expect(w.t, "referenced at first", a.HasRef(), true)
			expect(w.t, "alive without reading", w.loop.Alive(), false)
			w.start(a, w.nobody())
			expect(w.t, "alive while reading", w.loop.Alive(), true)
			a.Unref()
			a.Unref()
			expect(w.t, "alive while reading without reference", w.loop.Alive(), false)
			a.Ref()
			expect(w.t, "alive when referenced again", w.loop.Alive(), true)
			a.ReadStop()
			expect(w.t, "alive when stopped", w.loop.Alive(), false)
			a.Unref()
			w.start(a, w.nobody())
			expect(w.t, "referenced", a.HasRef(), false)
			expect(w.t, "alive when started without reference", w.loop.Alive(), false)
		})
		w.run() // which ends, although both streams are open
	})
}

func TestRefOfListener(t *testing.T) {
	everywhere(t, func(w *world) {
		ln, err := w.network.Listen(w.loop, loopback, ListenOptions{}, nil)
		if err != nil {
			w.t.Fatal(err)
		}
		expect(w.t, "referenced at first", ln.HasRef(), true)
		expect(w.t, "alive", w.loop.Alive(), true)
		ln.Unref()
		expect(w.t, "referenced", ln.HasRef(), false)
		expect(w.t, "alive without reference", w.loop.Alive(), false)
		w.run()
		ln.Ref()
		expect(w.t, "alive when referenced again", w.loop.Alive(), true)
		ln.Close(nil)
		expect(w.t, "alive when closed", w.loop.Alive(), false)
	})
}

// What was begun keeps the loop alive even if the stream does not.
func TestRequestsKeepLoopAlive(t *testing.T) {
	everywhere(t, func(w *world) {
		order := ""
		addr := w.listen(1, func(s Stream) {
			s.Unref()
			w.start(s, &reader{read: func([]byte) {}, end: func(error) { s.Close(nil) }})
		})
		s := w.dial(addr, func(s Stream) {
			order += "connected "
			async, err := s.Write([][]byte{make([]byte, 32<<20)}, func(error) {
				order += "written "
				s.Shutdown(func(error) {
					order += "shutdown "
					s.Close(func() { order += "closed" })
				})
			})
			expect(w.t, "queued", async, true)
			expect(w.t, "error", err, nil)
		})
		s.Unref()
		w.run()
		expect(w.t, "order", order, "connected written shutdown closed")
	})
}
