package transport

import (
	"context"
	"net"
	"slices"
	"strings"
	"testing"
)

// Close ends what is under way, in order, each with a callback of its own.
func TestCloseCancels(t *testing.T) {
	everywhere(t, func(w *world) {
		var order []string
		canceled := func(call, name string) func(error) {
			return func(err error) {
				expectError(w.t, err, call, ecanceled)
				order = append(order, name)
			}
		}
		w.pair(func(a, b Stream) {
			for _, name := range []string{"first", "second"} {
				async, err := a.Write([][]byte{make([]byte, 16<<20), make([]byte, 1)}, canceled("write", name))
				expect(w.t, "queued", async, true)
				expect(w.t, "error", err, nil)
			}
			expect(w.t, "error", a.Shutdown(canceled("shutdown", "shutdown")), nil)
			w.start(a, w.nobody())
			a.Close(func() { order = append(order, "closed") })
			expect(w.t, "called inside Close", len(order), 0)
			expect(w.t, "queue", a.QueueSize(), 0)
			b.Close(nil)
		})
		w.run()
		expect(w.t, "order", strings.Join(order, " "), "first second shutdown closed")
	})
}

func TestCloseWhileConnecting(t *testing.T) {
	everywhere(t, func(w *world) {
		order := ""
		ln, err := w.network.Listen(w.loop, loopback, ListenOptions{}, func(s Stream, err error) { s.Close(nil) })
		if err != nil {
			w.t.Fatal(err)
		}
		addr, _ := ln.Addr()
		s, err := w.network.Dial(w.loop, addr, DialOptions{}, func(err error) {
			expectError(w.t, err, "connect", ecanceled)
			order += "connect "
		})
		if err != nil {
			w.t.Fatal(err)
		}
		s.Write([][]byte{[]byte("x")}, func(err error) {
			expectError(w.t, err, "write", ecanceled)
			order += "write "
		})
		s.Close(func() { order += "closed"; ln.Close(nil) })
		w.run()
		expect(w.t, "order", order, "connect write closed")
	})
}

// A refused connection that is closed before that was told is canceled.
func TestCloseWhileRefused(t *testing.T) {
	everywhere(t, func(w *world) {
		order := ""
		s, err := w.network.Dial(w.loop, Unix(w.t.TempDir()+"/none"), DialOptions{}, func(err error) {
			expectError(w.t, err, "connect", ecanceled)
			order += "connect "
		})
		if err != nil {
			w.t.Fatal(err)
		}
		s.Close(func() { order += "closed" })
		w.run()
		expect(w.t, "order", order, "connect closed")
	})
}

// A stream may be closed in each of its callbacks, and then calls nothing else.
func TestCloseInCallbacks(t *testing.T) {
	for _, where := range []string{"connected", "read", "end", "written", "shutdown"} {
		t.Run(where, func(t *testing.T) {
			everywhere(t, func(w *world) {
				closed := 0
				var s Stream
				at := func(here string) {
					if closed > 0 {
						w.t.Error(here, "after Close")
					}
					if here == where {
						s.Close(func() { closed++ })
						closed++
					}
				}
				addr := w.listen(1, func(peer Stream) {
					w.start(peer, &reader{
						read: func([]byte) {},
						end:  func(error) { peer.Close(nil) },
					})
					peer.Write([][]byte{make([]byte, 1<<20)}, nil)
					peer.Shutdown(nil)
				})
				s = w.dial(addr, func(Stream) {
					at("connected")
					if closed > 0 {
						return
					}
					for range 2 {
						s.Write([][]byte{make([]byte, 16<<20)}, func(err error) {
							if err == nil {
								at("written")
							}
						})
					}
					s.Shutdown(func(err error) {
						if err == nil {
							at("shutdown")
						}
					})
					w.start(s, &reader{
						read: func([]byte) { at("read") },
						end:  func(error) { at("end") },
					})
				})
				w.run()
				expect(w.t, "closed, and told", closed, 2)
				s.Close(nil)
			})
		})
	}
}

// So may a listener, and the stream that it hands out.
func TestCloseInAccept(t *testing.T) {
	everywhere(t, func(w *world) {
		var ln Listener
		accepted, closed := 0, false
		ln, err := w.network.Listen(w.loop, loopback, ListenOptions{}, func(s Stream, err error) {
			accepted++
			s.Close(nil)
			ln.Close(func() { closed = true })
			ln.Close(func() { w.t.Error("done of a second Close was called") })
		})
		if err != nil {
			w.t.Fatal(err)
		}
		addr, _ := ln.Addr()
		for range 5 {
			c, err := net.Dial("tcp", addr.String())
			if err != nil {
				w.t.Fatal(err)
			}
			defer c.Close()
		}
		w.run()
		expect(w.t, "accepted", accepted, 1)
		expect(w.t, "told", closed, true)
		_, err = ln.Addr()
		expectError(w.t, err, "getsockname", ebadf)
		expect(w.t, "descriptor", ln.FD(), -1)
	})
}

// The loop itself releases what nobody closed, at any stage.
func TestLoopReleases(t *testing.T) {
	everywhere(t, func(w *world) {
		addr := w.listen(-1, func(s Stream) {
			s.Write([][]byte{make([]byte, 16<<20)}, func(error) { w.t.Error("called after Stop") })
			w.start(s, w.nobody())
		})
		w.dial(addr, func(Stream) {
			w.dial(addr, func(Stream) { w.t.Error("called after Stop") })
			w.loop.Stop()
		})
		if err := w.loop.Run(); err == nil {
			w.t.Error("the loop was not stopped")
		}
		if err := w.loop.Close(); err != nil {
			w.t.Error(err)
		}
		// Nobody listens any more.
		var dialer net.Dialer
		ctx, cancel := context.WithTimeout(context.Background(), patience)
		defer cancel()
		if c, err := dialer.DialContext(ctx, "tcp", addr.String()); err == nil {
			c.Close()
			w.t.Error("somebody still listens")
		}
	})
}

// Streams are told in reverse order that they are closed, as in Node; those that
// are closed then come next time.
func TestOrderOfClosing(t *testing.T) {
	everywhere(t, func(w *world) {
		var order []string
		w.pair(func(a, b Stream) {
			w.pair(func(c, d Stream) {
				a.Close(func() {
					order = append(order, "a")
					d.Close(func() { order = append(order, "d") })
					w.later(func() { order = append(order, "immediate") })
				})
				b.Close(func() { order = append(order, "b") })
				c.Close(func() { order = append(order, "c") })
			})
		})
		w.run()
		expect(w.t, "order", slices.Equal(order, []string{"c", "b", "a", "immediate", "d"}), true)
	})
}
