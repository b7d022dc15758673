package transport

import (
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/sluicejs/sluice/eventloop"
)

// A member is a loop that takes part in a sharing, on a goroutine of its own.
type member struct {
	t       *testing.T
	loop    *eventloop.Loop
	network Network
	ended   chan struct{}

	listeners []Listener // belongs to the loop, like what follows
	streams   []Stream
	taken     atomic.Int64
}

// shareAmong has n loops share the sockets of each network that can be shared.
func shareAmong(t *testing.T, n int, test func(t *testing.T, members []*member)) {
	for name, network := range map[string]Network{"System": System(), "portable": Portable()} {
		t.Run(name, func(t *testing.T) {
			sharing := NewSharing()
			members := make([]*member, n)
			for i := range members {
				l, err := eventloop.New(eventloop.Options{})
				if err != nil {
					t.Fatal(err)
				}
				m := &member{t: t, loop: l, network: sharing.Join(network), ended: make(chan struct{})}
				l.Ref() // until the end
				members[i] = m
				go func() {
					defer close(m.ended)
					_ = l.Run() // is stopped
				}()
			}
			defer func() {
				if err := sharing.Wait(); err != nil {
					t.Error(err)
				}
			}()
			defer func() {
				for _, m := range members {
					m.close()
				}
			}()
			test(t, members)
		})
	}
}

// close ends the loop.
func (m *member) close() {
	m.loop.Stop()
	<-m.ended
	if err := m.loop.Close(); err != nil {
		m.t.Error(err)
	}
}

// do calls f on the loop and waits for it.
func (m *member) do(f func()) {
	m.t.Helper()
	done := make(chan struct{})
	if err := m.loop.Post(task(func() { defer close(done); f() })); err != nil {
		m.t.Fatal(err)
	}
	<-done
}

// listen listens, and greets each connection with a byte.
func (m *member) listen(at Addr, opts ListenOptions) (addr Addr, err error) {
	m.t.Helper()
	m.do(func() {
		var ln Listener
		ln, err = m.network.Listen(m.loop, at, opts, func(s Stream, err error) {
			if err != nil {
				m.t.Error(err)
				return
			}
			m.taken.Add(1)
			m.streams = append(m.streams, s)
			if _, err := s.Write([][]byte{{'x'}}, nil); err != nil {
				m.t.Error(err)
			}
		})
		if err == nil {
			addr, err = ln.Addr()
			m.listeners = append(m.listeners, ln)
		}
	})
	return addr, err
}

func (m *member) closeListener(i int) { m.do(func() { m.listeners[i].Close(nil) }) }

// closeStreams closes the connections that the loop has.
func (m *member) closeStreams() {
	m.do(func() {
		for _, s := range m.streams {
			s.Close(nil)
		}
		m.streams = nil
	})
}

// listenAll has all members listen and returns the address.
func listenAll(t *testing.T, members []*member, at Addr) (addr Addr) {
	t.Helper()
	for _, m := range members {
		a, err := m.listen(at, ListenOptions{})
		if err != nil {
			t.Fatal(err)
		}
		if addr != (Addr{}) {
			expect(t, "address", a, addr)
		}
		addr = a
	}
	return addr
}

// greeted connects, and returns the connection once it was greeted.
func greeted(t *testing.T, to Addr) net.Conn {
	t.Helper()
	c, err := net.Dial(to.network(), to.NetAddr())
	if err == nil {
		t.Cleanup(func() { c.Close() })
		_, err = io.ReadFull(c, make([]byte, 1))
	}
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func takenBy(members []*member) (counts []int64) {
	for _, m := range members {
		counts = append(counts, m.taken.Load())
	}
	return counts
}

// Connections that stay are spread evenly, and so are those that come and go.
func TestSharedConnectionsAreSpreadEvenly(t *testing.T) {
	shareAmong(t, 3, func(t *testing.T, members []*member) {
		for _, at := range []Addr{loopback, Unix(filepath.Join(t.TempDir(), "socket"))} {
			addr := listenAll(t, members, at)
			before := takenBy(members)
			for range 12 {
				greeted(t, addr)
			}
			for i, m := range members {
				expect(t, "connections that stay", m.taken.Load()-before[i], 4)
				m.closeStreams()
			}
			before = takenBy(members)
			for range 12 {
				greeted(t, addr)
				for _, m := range members {
					m.closeStreams()
				}
			}
			for i, m := range members {
				expect(t, "connections that go", m.taken.Load()-before[i], 4)
			}
		}
	})
}

// Whoever has the fewest connections gets the next ones.
func TestSharedConnectionsGoToWhoHasFewest(t *testing.T) {
	shareAmong(t, 2, func(t *testing.T, members []*member) {
		addr := listenAll(t, members, loopback)
		for range 8 {
			greeted(t, addr)
		}
		members[0].closeStreams()
		for range 4 {
			greeted(t, addr)
		}
		expect(t, "taken", fmt.Sprint(takenBy(members)), "[8 4]")
	})
}

// A loop that listens on port 0 twice has two ports, which are the others' first and
// second; once it has closed both it begins with the first again.
func TestSharedPorts(t *testing.T) {
	shareAmong(t, 2, func(t *testing.T, members []*member) {
		first := listenAll(t, members, loopback)
		second := listenAll(t, members, loopback)
		expect(t, "ports differ", first != second, true)
		a, b := members[0], members[1]
		a.closeListener(0)
		third, err := a.listen(loopback, ListenOptions{})
		expect(t, "error", err, nil)
		expect(t, "third port", third != first && third != second, true)
		a.closeListener(1)
		a.closeListener(2)
		again, err := a.listen(loopback, ListenOptions{})
		expect(t, "error", err, nil)
		expect(t, "first port again", again, first)
		b.closeListener(0)
		a.closeListener(3)
		again, err = a.listen(loopback, ListenOptions{})
		expect(t, "error", err, nil)
		expect(t, "another first port", again != first && again != second, true)
	})
}

func TestExclusiveListener(t *testing.T) {
	shareAmong(t, 2, func(t *testing.T, members []*member) {
		addr := listenAll(t, members, loopback)
		_, err := members[0].listen(addr, ListenOptions{Exclusive: true})
		expectError(t, err, "bind", eaddrinuse)
		own, err := members[0].listen(loopback, ListenOptions{Exclusive: true})
		expect(t, "error", err, nil)
		other, err := members[1].listen(loopback, ListenOptions{Exclusive: true})
		expect(t, "error", err, nil)
		expect(t, "ports differ", own != other && own != addr, true)
	})
}

// A second listener at one address is one of a second socket, which there cannot be.
func TestSharedAddressTwiceInOneLoop(t *testing.T) {
	shareAmong(t, 2, func(t *testing.T, members []*member) {
		addr := listenAll(t, members, loopback)
		for _, m := range members {
			_, err := m.listen(addr, ListenOptions{})
			expectError(t, err, "bind", eaddrinuse)
		}
	})
}

// The failure to have a socket is one of each, until it can be had.
func TestSharedListenFails(t *testing.T) {
	shareAmong(t, 2, func(t *testing.T, members []*member) {
		foreign, err := net.Listen("tcp4", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		at := fromNetAddr(foreign.Addr())
		for _, m := range members {
			_, err := m.listen(at, ListenOptions{})
			expectError(t, err, "bind", eaddrinuse)
		}
		foreign.Close()
		expect(t, "address", listenAll(t, members, at), at)
		greeted(t, at)
	})
}

// The last to close closes the socket, and its path goes.
func TestTheLastCloses(t *testing.T) {
	shareAmong(t, 2, func(t *testing.T, members []*member) {
		path := filepath.Join(t.TempDir(), "socket")
		for range 2 {
			for _, m := range members {
				m.listeners = nil
			}
			addr := listenAll(t, members, Unix(path))
			members[0].closeListener(0)
			before := members[1].taken.Load()
			greeted(t, addr)
			greeted(t, addr)
			expect(t, "taken by the one that is left", members[1].taken.Load()-before, 2)
			members[1].closeListener(0)
			if _, err := os.Stat(path); !os.IsNotExist(err) {
				t.Errorf("the path is there: %v", err)
			}
			if _, err := net.Dial("unix", path); err == nil {
				t.Error("somebody listens")
			}
		}
	})
}

// A loop that is busy gets no second connection, and its first goes to another.
func TestBusyLoopsAreSpared(t *testing.T) {
	shareAmong(t, 2, func(t *testing.T, members []*member) {
		addr := listenAll(t, members, loopback)
		free := make(chan struct{})
		if err := members[0].loop.Post(task(func() { <-free })); err != nil {
			t.Fatal(err)
		}
		for range 6 {
			greeted(t, addr)
		}
		expect(t, "taken", fmt.Sprint(takenBy(members)), "[0 6]")
		close(free)
		members[0].do(func() {})
		for range 6 {
			greeted(t, addr)
		}
		expect(t, "taken", fmt.Sprint(takenBy(members)), "[6 6]")
	})
}

// What a loop was to take that ends instead goes to another.
func TestLoopEndsBeforeItTakes(t *testing.T) {
	shareAmong(t, 2, func(t *testing.T, members []*member) {
		addr := listenAll(t, members, loopback)
		busy, free := make(chan struct{}), make(chan struct{})
		if err := members[0].loop.Post(task(func() {
			close(busy)
			<-free
			members[0].listeners[0].Close(nil)
		})); err != nil {
			t.Fatal(err)
		}
		<-busy
		var clients sync.WaitGroup
		for range 2 {
			clients.Go(func() { greeted(t, addr) })
		}
		close(free)
		clients.Wait()
		expect(t, "taken", members[0].taken.Load()+members[1].taken.Load(), 2)
	})
}

// One that is full leaves connections to others; where all are, connections wait.
func TestFullListeners(t *testing.T) {
	shareAmong(t, 2, func(t *testing.T, members []*member) {
		var addr Addr
		for i, m := range members {
			room := i + 1
			a, err := m.listen(loopback, ListenOptions{Full: func() bool { return len(m.streams) >= room }})
			if err != nil {
				t.Fatal(err)
			}
			addr = a
		}
		for range 3 {
			greeted(t, addr)
		}
		expect(t, "taken", fmt.Sprint(takenBy(members)), "[1 2]")
		late := make(chan struct{})
		go func() {
			defer close(late)
			greeted(t, addr)
		}()
		select {
		case <-late:
			t.Error("it was taken by one that is full")
		case <-time.After(3 * takeWithin):
		}
		members[0].closeStreams()
		<-late
		expect(t, "taken", fmt.Sprint(takenBy(members)), "[2 2]")
	})
}

// Loops come and go while connections come: each of these is taken, and closed by whoever
// has it; nothing is left.
func TestLoopsComeAndGo(t *testing.T) {
	shareAmong(t, 4, func(t *testing.T, members []*member) {
		const clients, connections = 4, 100
		addr := listenAll(t, members[:1], Unix(filepath.Join(t.TempDir(), "socket")))
		stop := make(chan struct{})
		var others sync.WaitGroup
		for _, m := range members[1:] {
			others.Go(func() {
				for i := 0; ; i++ {
					select {
					case <-stop:
						return
					default:
					}
					if _, err := m.listen(addr, ListenOptions{}); err != nil {
						t.Error(err)
						return
					}
					m.closeListener(i)
				}
			})
		}
		var dialers sync.WaitGroup
		for range clients {
			dialers.Go(func() {
				for range connections {
					c, err := net.Dial(addr.network(), addr.NetAddr())
					if err != nil {
						t.Error(err)
						return
					}
					if _, err := io.ReadFull(c, make([]byte, 1)); err != nil {
						t.Error(err)
					}
					c.Close()
				}
			})
		}
		dialers.Wait()
		close(stop)
		others.Wait()
		var taken int64
		for _, n := range takenBy(members) {
			taken += n
		}
		expect(t, "taken", taken, clients*connections)
	})
}
