package transport

import (
	"bytes"
	"io"
	"math/rand/v2"
	"testing"
)

// relay is a [Forwarder] from one stream to another.
type relay struct {
	w        *world
	from, to Stream
	way      func() (forward, direct bool) // which the next bytes may take
	fetch    func() bool                   // whether to look at a parcel
	over     func(err error)

	forwarded, parcels, reads int
	written                   int // what the destination was given
}

func (r *relay) Alloc() []byte { return nil }

func (r *relay) Destination() (Stream, bool) {
	forward, direct := r.way()
	if !forward {
		return nil, false
	}
	return r.to, direct
}

func (r *relay) Forwarded(n int) {
	r.forwarded++
	r.written += n
}

func (r *relay) OnRead(b []byte) {
	r.reads++
	r.written += len(b)
	r.wait(r.to.Write([][]byte{b}, r.goOn))
}

func (r *relay) OnParcel(p Parcel) {
	r.parcels++
	r.written += p.Len()
	if r.fetch() && p.(*parcel).sent == 0 {
		b := p.Bytes()
		expect(r.w.t, "bytes of a parcel", len(b), p.Len())
		r.wait(r.to.Write([][]byte{b}, r.goOn))
		return
	}
	r.wait(r.to.(ParcelWriter).WriteParcel(p, r.goOn))
}

// wait stops the reading until a write is over.
func (r *relay) wait(async bool, err error) {
	expect(r.w.t, "error of write", err, nil)
	if async {
		r.from.ReadStop()
	}
}

func (r *relay) goOn(err error) {
	if err == nil {
		r.w.start(r.from, r)
	}
}

func (r *relay) OnEnd(err error) { r.over(err) }

func always() (forward, direct bool) { return true, true }
func never() bool                    { return false }

// relayed connects a client through a relay with a sink.
func (w *world) relayed(at func() Addr, ready func(client, sink Stream, r *relay)) {
	var client, sink Stream
	r := &relay{w: w, way: always, fetch: never}
	ends := 2
	begin := func() {
		if ends--; ends == 0 {
			ready(client, sink, r)
		}
	}
	w.pairAt(at(), func(a, b Stream) { client, r.from = a, b; begin() })
	w.pairAt(at(), func(a, b Stream) { r.to, sink = a, b; begin() })
}

// onSockets runs a test with both kinds of sockets.
func onSockets(t *testing.T, test func(w *world, at func() Addr)) {
	t.Run("tcp", func(t *testing.T) {
		test(newWorld(t, System()), func() Addr { return loopback })
	})
	t.Run("unix", func(t *testing.T) {
		w := newWorld(t, System())
		test(w, w.socketPath)
	})
}

// closeAll closes the relay and its ends.
func (r *relay) closeAll(more ...Stream) {
	for _, s := range append(more, r.from, r.to) {
		s.Close(nil)
	}
}

// expectNoPipes reports pipes that are in use.
func (w *world) expectNoPipes() {
	w.t.Helper()
	c := carrierOf(w.loop)
	expect(w.t, "pipes in use", len(c.open)-len(c.idle), 0)
}

// Whichever way bytes take, and however that changes from read to read, they arrive in
// order, and none is lost.
func TestForwardedBytesArriveInOrder(t *testing.T) {
	onSockets(t, func(w *world, at func() Addr) {
		const size = 24 << 20
		random := rand.New(rand.NewPCG(1, 2))
		sent := make([]byte, size)
		for i := range sent {
			sent[i] = byte(random.Uint32())
		}
		w.relayed(at, func(client, sink Stream, r *relay) {
			r.way = func() (bool, bool) { return random.IntN(8) > 0, random.IntN(3) > 0 }
			r.fetch = func() bool { return random.IntN(3) == 0 }
			r.over = func(err error) {
				expectEOF(w.t, err)
				expect(w.t, "bytes", r.written, size)
				expect(w.t, "each way was taken", r.forwarded > 0 && r.parcels > 0 && r.reads > 0, true)
				w.shutdown(r.to)
			}
			w.start(r.from, r)
			var send func(left []byte)
			send = func(left []byte) {
				for len(left) > 0 {
					n := min(len(left), []int{1, 100, 10_000, 64 << 10, 300_000}[random.IntN(5)])
					b := left[:n]
					left = left[n:]
					if async, err := client.Write([][]byte{b}, func(error) { send(left) }); err != nil {
						w.t.Fatal(err)
					} else if async {
						return
					}
				}
				w.shutdown(client)
			}
			send(sent)
			var got bytes.Buffer
			pausing := &reader{}
			pausing.read = func(b []byte) {
				got.Write(b)
				if random.IntN(20) == 0 { // until the destination is full
					sink.ReadStop()
					w.later(func() { w.later(func() { w.start(sink, pausing) }) })
				}
			}
			pausing.end = func(err error) {
				expectEOF(w.t, err)
				expect(w.t, "all arrived as it was sent", bytes.Equal(got.Bytes(), sent), true)
				r.closeAll(client, sink)
			}
			w.start(sink, pausing)
		})
		w.run()
		w.expectNoPipes()
	})
}

// A stream that is the destination of itself.
func TestForwardBack(t *testing.T) {
	onSockets(t, func(w *world, at func() Addr) {
		const size = 4 << 20
		w.pairAt(at(), func(a, b Stream) {
			r := &relay{w: w, from: b, to: b, way: always, fetch: never}
			r.over = func(err error) { expectEOF(w.t, err); w.shutdown(b) }
			w.start(b, r)
			w.write(a, string(make([]byte, size)))
			w.shutdown(a)
			w.read(a, func(data []byte, err error) {
				expectEOF(w.t, err)
				expect(w.t, "bytes", len(data), size)
				a.Close(nil)
				b.Close(nil)
			})
		})
		w.run()
		w.expectNoPipes()
	})
}

// What the system cannot splice is copied.
func TestForwardWithoutSplice(t *testing.T) {
	for _, end := range []string{"from", "to", "both"} {
		t.Run(end, func(t *testing.T) {
			w := newWorld(t, System())
			const size = 4 << 20
			w.relayed(func() Addr { return loopback }, func(client, sink Stream, r *relay) {
				r.from.(*socket).unspliced = end != "to"
				r.to.(*socket).unspliced = end != "from"
				r.over = func(err error) { expectEOF(w.t, err); w.shutdown(r.to) }
				w.start(r.from, r)
				w.write(client, string(make([]byte, size)))
				w.shutdown(client)
				w.read(sink, func(data []byte, err error) {
					expectEOF(w.t, err)
					expect(w.t, "bytes", len(data), size)
					r.closeAll(client, sink)
				})
			})
			w.run()
			w.expectNoPipes()
		})
	}
}

// Without a kernel pipe to be had, bytes are copied.
func TestForwardWithoutPipes(t *testing.T) {
	w := newWorld(t, System())
	c := carrierOf(w.loop)
	for range maxPipes {
		c.open[new(kernelPipe)] = struct{}{}
	}
	const size = 4 << 20
	w.relayed(func() Addr { return loopback }, func(client, sink Stream, r *relay) {
		r.over = func(err error) { expectEOF(w.t, err); w.shutdown(r.to) }
		w.start(r.from, r)
		w.write(client, string(make([]byte, size)))
		w.shutdown(client)
		w.read(sink, func(data []byte, err error) {
			expectEOF(w.t, err)
			expect(w.t, "bytes", len(data), size)
			r.closeAll(client, sink)
		})
	})
	w.run()
	clear(c.open) // these are none that could be closed
}

// stuck calls then with a relay whose destination has taken all that it can, and has a
// parcel queued.
func (w *world) stuck(at func() Addr, then func(client, sink Stream, r *relay)) {
	w.relayed(at, func(client, sink Stream, r *relay) {
		r.over = func(error) {}
		w.start(r.from, r)
		_, _ = client.Write([][]byte{make([]byte, 64<<20)}, nil) // until it is closed
		var look func()
		look = func() {
			if queue := r.to.(*socket).writes.queue; len(queue) > 0 && queue[0].parcel != nil && queue[0].parcel.(*parcel).pipe != nil {
				then(client, sink, r)
				return
			}
			if r.to.QueueSize() > 0 { // a buffer, of the read before there was much
				w.start(sink, &reader{read: func([]byte) { sink.ReadStop() }, end: func(error) {}})
			}
			w.later(look)
		}
		look()
	})
}

// Closing a destination cancels what is queued, and gives its pipes up.
func TestCloseDestinationOfParcels(t *testing.T) {
	before := countDescriptors(t)
	onSockets(t, func(w *world, at func() Addr) {
		order := ""
		w.stuck(at, func(client, sink Stream, r *relay) {
			r.to.(*socket).writes.queue[0].done = func(err error) {
				expectError(w.t, err, "write", ecanceled)
				order += "write "
			}
			expect(w.t, "queue", r.to.QueueSize() > 0, true)
			r.to.Close(func() { order += "closed" })
			expect(w.t, "queue", r.to.QueueSize(), 0)
			r.closeAll(client, sink)
		})
		w.run()
		expect(w.t, "order", order, "write closed")
		w.expectNoPipes()
		expect(w.t, "error", w.loop.Close(), nil)
	})
	expect(t, "descriptors", countDescriptors(t), before)
}

// A loop that is closed gives up the pipes, whatever is in them.
func TestCloseLoopWithParcels(t *testing.T) {
	before := countDescriptors(t)
	onSockets(t, func(w *world, at func() Addr) {
		w.stuck(at, func(client, sink Stream, r *relay) {
			c := carrierOf(w.loop)
			expect(w.t, "a pipe is in use", len(c.open) > len(c.idle), true)
			w.loop.Stop()
		})
		_ = w.loop.Run() // it was stopped
		expect(w.t, "error", w.loop.Close(), nil)
	})
	expect(t, "descriptors", countDescriptors(t), before)
}

// A write that is queued fails when the peer of the destination is gone.
func TestParcelToNobody(t *testing.T) {
	onSockets(t, func(w *world, at func() Addr) {
		failed := false
		w.stuck(at, func(client, sink Stream, r *relay) {
			r.to.(*socket).writes.queue[0].done = func(err error) {
				failed = err != nil
				r.closeAll(client)
			}
			sink.Close(nil) // there is something unread: a reset
		})
		w.run()
		expect(w.t, "the write fails", failed, true)
		w.expectNoPipes()
	})
}

// What is forwarded to somebody who is gone comes back as a parcel that says why.
func TestForwardToNobody(t *testing.T) {
	for name, bulk := range map[string]bool{"few": false, "many": true} {
		t.Run(name, func(t *testing.T) {
			onSockets(t, func(w *world, at func() Addr) {
				w.relayed(at, func(client, sink Stream, r *relay) {
					failing := &failingRelay{relay: r, client: client}
					w.start(r.from, failing)
					r.from.(*socket).bulk = bulk
					sink.Close(func() {
						// The first bytes make the peer's end show, if that is far away.
						_, _ = r.to.Write([][]byte{make([]byte, 1)}, nil)
						w.later(func() { w.write(client, "to nobody") })
					})
				})
				w.run()
				w.expectNoPipes()
			})
		})
	}
}

type failingRelay struct {
	*relay
	client Stream
}

func (f *failingRelay) OnParcel(p Parcel) {
	async, err := f.to.(ParcelWriter).WriteParcel(p, nil)
	if async || err == nil {
		f.w.t.Errorf("got %t, %v, want an error", async, err)
	}
	f.closeAll(f.client)
}

// The end comes after the bytes, even if both are there at the same time and the bytes
// were spliced.
func TestEndAfterForwardedBytes(t *testing.T) {
	onSockets(t, func(w *world, at func() Addr) {
		const size = 150_000
		w.relayed(at, func(client, sink Stream, r *relay) {
			r.over = func(err error) {
				expect(w.t, "error", err, io.EOF)
				expect(w.t, "bytes", r.written, size)
				w.shutdown(r.to)
			}
			w.write(client, string(make([]byte, size)))
			client.Close(nil)
			w.later(func() {
				r.from.(*socket).bulk = true
				w.start(r.from, r)
			})
			w.read(sink, func(data []byte, err error) {
				expectEOF(w.t, err)
				expect(w.t, "bytes", len(data), size)
				r.closeAll(sink)
			})
		})
		w.run()
		w.expectNoPipes()
	})
}

// A parcel that nobody wrote gives its bytes, and then holds nothing.
func TestParcelIsFetched(t *testing.T) {
	onSockets(t, func(w *world, at func() Addr) {
		w.relayed(at, func(client, sink Stream, r *relay) {
			r.way = func() (bool, bool) { return true, false }
			r.from.(*socket).bulk = true
			fetching := &fetchingRelay{relay: r}
			fetching.over = func(error) {
				expect(w.t, "bytes", fetching.got.String(), "some of them and more")
				r.closeAll(client, sink)
			}
			w.start(r.from, fetching)
			w.write(client, "some of them and more")
			w.shutdown(client)
		})
		w.run()
		w.expectNoPipes()
	})
}

type fetchingRelay struct {
	*relay
	got bytes.Buffer
}

func (f *fetchingRelay) OnParcel(p Parcel) {
	f.got.Write(p.Bytes())
	expect(f.w.t, "the same bytes", len(p.Bytes()), p.Len())
}
func (f *fetchingRelay) OnRead(b []byte) { f.got.Write(b) }
