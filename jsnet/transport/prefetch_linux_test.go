package transport

import (
	"io"
	"testing"

	"golang.org/x/sys/unix"
)

// prefetched has two unix streams found readable by the same poll, and tells of the first
// callback: with what of the other one has been read by then.
func prefetched(t *testing.T, first func(w *world, other *socket, from *peer, got *string)) (got string) {
	t.Helper()
	w := newWorld(t, System())
	var streams [2]*socket
	var peers [2]*peer
	acted := false
	for i := range streams {
		fds := pairOf(t, unix.AF_UNIX)
		peers[i] = &peer{t: t, fd: fds[1]}
		t.Cleanup(peers[i].close)
		streams[i] = newStream(w.loop, fds[0], unixSocket)
	}
	for i, s := range streams {
		chunks := 0
		w.start(s, &reader{
			read: func(b []byte) {
				switch chunks++; {
				case chunks == 1: // it is known now that s is read in chunks
					if streams[1-i].plain {
						for i, p := range peers {
							unix.Write(p.fd, []byte("say "))
							p.ask(streams[i])
						}
					}
				case !acted:
					acted = true
					s.Close(nil)
					other, from := streams[1-i], peers[1-i]
					if left, err := unix.IoctlGetInt(other.fd, unix.TIOCINQ); err != nil || left > 0 {
						t.Errorf("of the other stream %d bytes have not been read (%v)", left, err)
					}
					first(w, other, from, &got)
				default:
					got += string(b)
					s.Close(nil)
				}
			},
			end: func(err error) { t.Error(err) },
		})
		peers[i].ask(s)
	}
	w.run()
	return got
}

// collect reads what comes to got, up to the end.
func collect(t *testing.T, s Stream, got *string) *reader {
	return &reader{
		read: func(b []byte) { *got += string(b) },
		end: func(err error) {
			if err != io.EOF {
				t.Error(err)
			}
			*got += "."
			s.Close(nil)
		},
	}
}

// What was read before its turn comes, whatever the callbacks do that come before.
func TestPrefetch(t *testing.T) {
	for name, test := range map[string]struct {
		want  string
		first func(w *world, other *socket, from *peer, got *string)
	}{
		"it comes": {"say ?", func(*world, *socket, *peer, *string) {}},
		"not to a closed stream": {"", func(_ *world, other *socket, _ *peer, _ *string) {
			other.Close(nil)
		}},
		"to the next reader": {"say ?more.", func(w *world, other *socket, from *peer, got *string) {
			other.ReadStop()
			w.later(func() {
				unix.Write(from.fd, []byte("more"))
				from.close()
				w.start(other, collect(w.t, other, got))
			})
		}},
		"at once to the next reader": {"say ?.", func(w *world, other *socket, from *peer, got *string) {
			other.ReadStop()
			w.start(other, collect(w.t, other, got))
			from.close()
		}},
		"to memory of the reader": {"s|ay| ?|!|.", func(w *world, other *socket, from *peer, got *string) {
			other.ReadStop()
			r := collect(w.t, other, got)
			size := 0
			r.alloc = func() []byte { size++; return make([]byte, size) }
			r.read = func(b []byte) { *got += string(b) + "|" }
			w.start(other, r)
			unix.Write(from.fd, []byte("!"))
			from.close()
		}},
	} {
		t.Run(name, func(t *testing.T) { expect(t, "read", prefetched(t, test.first), test.want) })
	}
}

// What was read before a stream was forwarded goes before what is.
func TestPrefetchedGoesBeforeForwarded(t *testing.T) {
	var r *relay
	prefetched(t, func(w *world, other *socket, from *peer, got *string) {
		fds := pairOf(t, unix.AF_UNIX)
		sink := &peer{t: t, fd: fds[1]}
		t.Cleanup(sink.close)
		r = &relay{w: w, way: always, fetch: never, from: other, to: newStream(w.loop, fds[0], unixSocket)}
		r.over = func(err error) {
			expectEOF(t, err)
			expect(t, "arrived", sink.there(), "say ?more")
			r.closeAll()
		}
		other.ReadStop()
		w.start(other, r)
		w.later(func() {
			unix.Write(from.fd, []byte("more"))
			from.close()
		})
	})
	expect(t, "chunks read", r.reads, 1)
	expect(t, "forwarded", r.forwarded, 1)
}
