//go:build unix

package transport

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// A listener takes its path with it.
func TestPathIsRemoved(t *testing.T) {
	everywhere(t, func(w *world) {
		at := w.socketPath()
		ln, err := w.network.Listen(w.loop, at, ListenOptions{}, nil)
		if err != nil {
			w.t.Fatal(err)
		}
		addr, err := ln.Addr()
		expect(w.t, "error", err, nil)
		expect(w.t, "address", addr, at)
		if _, err := os.Stat(at.Path); err != nil {
			w.t.Error(err)
		}
		ln.Close(nil)
		if _, err := os.Stat(at.Path); !os.IsNotExist(err) {
			w.t.Error("the path is still there:", err)
		}
	})
}

func TestPermissions(t *testing.T) {
	everywhere(t, func(w *world) {
		mask := syscall.Umask(0o077)
		defer syscall.Umask(mask)
		for _, c := range []struct {
			opts ListenOptions
			mode os.FileMode
		}{
			{ListenOptions{}, 0o700},
			{ListenOptions{ReadableAll: true}, 0o744},
			{ListenOptions{WritableAll: true}, 0o722},
			{ListenOptions{ReadableAll: true, WritableAll: true}, 0o766},
		} {
			at := w.socketPath()
			ln, err := w.network.Listen(w.loop, at, c.opts, nil)
			if err != nil {
				w.t.Fatal(err)
			}
			info, err := os.Stat(at.Path)
			if err != nil {
				w.t.Fatal(err)
			}
			expect(w.t, "mode", info.Mode().Perm(), c.mode)
			ln.Close(nil)
		}
	})
}

// A path that is too long is cut, when listening as when dialing.
func TestLongPath(t *testing.T) {
	everywhere(t, func(w *world) {
		w.t.Chdir(w.t.TempDir())
		long := Unix(strings.Repeat("x", 300))
		addr := w.listenAt(long, 1, func(s Stream) { s.Close(nil) })
		room := netPathRoom
		if w.isSystem() {
			room = pathRoom
		}
		expect(w.t, "length", len(addr.Path), room)
		w.dial(long, func(s Stream) {
			remote, err := s.RemoteAddr()
			expect(w.t, "error", err, nil)
			expect(w.t, "address", remote, addr)
			local, err := s.LocalAddr()
			expect(w.t, "error", err, nil)
			expect(w.t, "local address", local, Unix(""))
			s.Close(nil)
		})
		w.run()
		files, err := filepath.Glob("*")
		expect(w.t, "error", err, nil)
		left := 0
		if w.isSystem() && System() != Portable() {
			left = 1 // it is the whole path that is removed, as libuv has it
		}
		expect(w.t, "files left", len(files), left)
	})
}

// A name that begins with @ is a file, not a name of Linux's.
func TestAtSign(t *testing.T) {
	everywhere(t, func(w *world) {
		w.t.Chdir(w.t.TempDir())
		addr := w.listenAt(Unix("@name"), 1, func(s Stream) { s.Close(nil) })
		if _, err := os.Stat("@name"); err != nil {
			w.t.Error(err)
		}
		expect(w.t, "is a file", addr.isFile(), true)
		w.dial(Unix("@name"), func(s Stream) { s.Close(nil) })
		w.run()
	})
}

// Nagle's algorithm is on unless it is switched off; keep-alive probes are as
// Node's.
func TestOptions(t *testing.T) {
	everywhere(t, func(w *world) {
		w.pair(func(a, b Stream) {
			option := func(s Stream, level, option int) int {
				n, err := syscall.GetsockoptInt(s.FD(), level, option)
				if err != nil {
					w.t.Error(err)
				}
				return n
			}
			for _, s := range []Stream{a, b} {
				expect(w.t, "no delay at first", option(s, syscall.IPPROTO_TCP, syscall.TCP_NODELAY), 0)
				expect(w.t, "keep-alive at first", option(s, syscall.SOL_SOCKET, syscall.SO_KEEPALIVE), 0)
				expect(w.t, "error", s.SetNoDelay(true), nil)
				expect(w.t, "no delay", option(s, syscall.IPPROTO_TCP, syscall.TCP_NODELAY) != 0, true)
				expect(w.t, "error", s.SetNoDelay(false), nil)
				expect(w.t, "no delay", option(s, syscall.IPPROTO_TCP, syscall.TCP_NODELAY), 0)
				expect(w.t, "error", s.SetKeepAlive(true, 7), nil)
				expect(w.t, "keep-alive", option(s, syscall.SOL_SOCKET, syscall.SO_KEEPALIVE) != 0, true)
				expect(w.t, "idle time", option(s, syscall.IPPROTO_TCP, keepIdle), 7)
				expect(w.t, "error", s.SetKeepAlive(false, 0), nil)
				expect(w.t, "keep-alive", option(s, syscall.SOL_SOCKET, syscall.SO_KEEPALIVE), 0)
				expectError(w.t, s.SetKeepAlive(true, 0), "setKeepAlive", einval)
				expect(w.t, "keep-alive all the same", option(s, syscall.SOL_SOCKET, syscall.SO_KEEPALIVE) != 0, true)
				s.Close(nil)
			}
		})
		w.run()
	})
}
