package transport

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"net/netip"
	"runtime"
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
	addrs := map[string]func(w *world) Addr{
		"IPv4":      func(*world) Addr { return loopback },
		"IPv6":      func(*world) Addr { return TCP(netip.MustParseAddrPort("[::1]:0")) },
		"unix":      (*world).socketPath,
		"unix name": func(w *world) Addr { return Unix("\x00" + w.t.Name()) },
	}
	for kind, at := range addrs {
		t.Run(kind, func(t *testing.T) {
			if kind == "unix name" && runtime.GOOS != "linux" {
				t.Skip("names of unix sockets are Linux's")
			}
			everywhere(t, func(w *world) {
				const connections = 3
				ended := 0
				addr := w.listenAt(at(w), connections, w.echo)
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
		})
	}
}

// A stream carries any number of bytes, whatever the pieces.
func TestManyBytes(t *testing.T) {
	sent := make([]byte, 20<<20)
	for i := range sent {
		sent[i] = byte(rand.Uint32())
	}
	everywhere(t, func(w *world) {
		addr := w.listen(1, func(s Stream) {
			rest := sent
			for len(rest) > 0 {
				// Some in one buffer, some in many, some of them empty.
				var bufs [][]byte
				for range 1 + rand.IntN(100) {
					n := min(rand.IntN(20_000), len(rest))
					bufs = append(bufs, rest[:n])
					rest = rest[n:]
				}
				if _, err := s.Write(bufs, nil); err != nil {
					w.t.Fatal(err)
				}
			}
			w.shutdown(s)
			w.drain(s)
		})
		w.dial(addr, func(s Stream) {
			w.read(s, func(data []byte, err error) {
				expectEOF(w.t, err)
				expect(w.t, "what was sent came", bytes.Equal(data, sent), true)
				s.Close(nil)
			})
		})
		w.run()
	})
}

func TestAddresses(t *testing.T) {
	everywhere(t, func(w *world) {
		w.pair(func(a, b Stream) {
			local, err := a.LocalAddr()
			expect(w.t, "error", err, nil)
			remote, err := b.RemoteAddr()
			expect(w.t, "error", err, nil)
			expect(w.t, "local and remote address", local, remote)
			expect(w.t, "address", local.AddrPort.Addr().String(), "127.0.0.1")
			a.Close(nil)
			b.Close(nil)
			_, err = a.LocalAddr()
			expectError(w.t, err, "getsockname", ebadf)
			_, err = a.RemoteAddr()
			expectError(w.t, err, "getpeername", ebadf)
			expect(w.t, "descriptor once closed", a.FD(), -1)
		})
		w.run()
	})
}

// An IPv4 client of a server for both families has an IPv6 address.
func TestBothFamilies(t *testing.T) {
	everywhere(t, func(w *world) {
		addr := w.listenAt(TCP(netip.MustParseAddrPort("[::]:0")), 1, func(s Stream) {
			remote, err := s.RemoteAddr()
			expect(w.t, "error", err, nil)
			expect(w.t, "address", remote.AddrPort.Addr().String(), "::ffff:127.0.0.1")
			s.Close(nil)
		})
		w.dial(TCP(netip.AddrPortFrom(loopback.AddrPort.Addr(), addr.AddrPort.Port())), func(s Stream) { s.Close(nil) })
		w.run()
	})
}

func TestIPv6Only(t *testing.T) {
	everywhere(t, func(w *world) {
		ln, err := w.network.Listen(w.loop, TCP(netip.MustParseAddrPort("[::]:0")), ListenOptions{IPv6Only: true}, nil)
		if err != nil {
			w.t.Fatal(err)
		}
		addr, _ := ln.Addr()
		to := TCP(netip.AddrPortFrom(loopback.AddrPort.Addr(), addr.AddrPort.Port()))
		w.dialFails(to, DialOptions{}, func(err error) {
			expectError(w.t, err, "connect", econnrefused)
			ln.Close(nil)
		})
		w.run()
	})
}

// The client's address and port can be chosen.
func TestLocalAddress(t *testing.T) {
	everywhere(t, func(w *world) {
		var first, second Addr // what the server sees
		var addr Addr
		var client Stream
		// The first to close lingers; with a reset nobody does, so that the port is free
		// for the second.
		again := func() {
			if client == nil || first == (Addr{}) {
				return
			}
			local, _ := client.LocalAddr()
			expect(w.t, "address", first, local)
			expect(w.t, "IP address", first.AddrPort.Addr().String(), "127.0.0.2")
			expect(w.t, "reset", client.Reset(func() {
				w.dialFrom(addr, local.AddrPort, func(s Stream) { w.shutdown(s); w.drain(s) })
			}), nil)
		}
		addr = w.listen(2, func(s Stream) {
			if first == (Addr{}) {
				first, _ = s.RemoteAddr()
				again()
			} else {
				second, _ = s.RemoteAddr()
				expect(w.t, "second address", second, first)
				w.shutdown(s)
			}
			w.drain(s)
		})
		w.dialFrom(addr, netip.MustParseAddrPort("127.0.0.2:0"), func(s Stream) {
			client = s
			again()
		})
		w.run()
	})
}
