package transport

import (
	"testing"

	"github.com/sluicejs/sluice/eventloop"
)

// BenchmarkEcho sends 64 bytes to and fro over 50 connections, both ends of which
// are streams of one loop. It reports the processor time of a round trip, which is
// that of two writes and two reads.
func BenchmarkEcho(b *testing.B) {
	for name, network := range networks {
		b.Run(name, func(b *testing.B) { benchmarkEcho(b, network, 50, 64) })
	}
}

// BenchmarkBulk sends large chunks over one connection.
func BenchmarkBulk(b *testing.B) {
	for name, network := range networks {
		b.Run(name, func(b *testing.B) { benchmarkBulk(b, network) })
	}
}

// pingPong writes what it reads, and closes its stream when there is no trip left.
type pingPong struct {
	Stream
	trips *int // nil: the end that only answers
	bufs  [1][]byte
}

func (p *pingPong) Alloc() []byte { return nil }

func (p *pingPong) OnRead(data []byte) {
	if p.trips != nil {
		if *p.trips--; *p.trips < 0 {
			p.Close(nil)
			return
		}
	}
	p.bufs[0] = data
	p.Write(p.bufs[:], nil)
}

func (p *pingPong) OnEnd(error) { p.Close(nil) }

func benchmarkEcho(b *testing.B, network Network, connections, size int) {
	l, err := eventloop.New(eventloop.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer l.Close()
	trips := b.N
	accepted := 0
	var ln Listener
	ln, err = network.Listen(l, loopback, ListenOptions{}, func(s Stream, err error) {
		if accepted++; accepted == connections {
			ln.Close(nil)
		}
		s.ReadStart(&pingPong{Stream: s})
	})
	if err != nil {
		b.Fatal(err)
	}
	addr, _ := ln.Addr()
	var streams []Stream
	var before float64
	for range connections {
		var s Stream
		s, err := network.Dial(l, addr, DialOptions{}, func(err error) {
			if err != nil {
				b.Fatal(err)
			}
			if streams = append(streams, s); len(streams) < connections {
				return
			}
			b.ReportAllocs()
			b.ResetTimer()
			before = cpuTime()
			for _, s := range streams {
				s.ReadStart(&pingPong{Stream: s, trips: &trips})
				s.Write([][]byte{make([]byte, size)}, nil)
			}
		})
		if err != nil {
			b.Fatal(err)
		}
	}
	if err := l.Run(); err != nil {
		b.Fatal(err)
	}
	b.ReportMetric((cpuTime()-before)/float64(b.N)*1e9, "cpu-ns/op")
}

// sink counts what it reads.
type sink struct {
	Stream
	got int
}

func (s *sink) Alloc() []byte      { return nil }
func (s *sink) OnRead(data []byte) { s.got += len(data) }
func (s *sink) OnEnd(error)        { s.Close(nil) }

func benchmarkBulk(b *testing.B, network Network) {
	l, err := eventloop.New(eventloop.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer l.Close()
	chunk := [][]byte{make([]byte, 64<<10)}
	b.SetBytes(int64(len(chunk[0])))
	b.ReportAllocs()
	var ln Listener
	end := &sink{}
	ln, err = network.Listen(l, loopback, ListenOptions{}, func(s Stream, err error) {
		ln.Close(nil)
		end.Stream = s
		s.ReadStart(end)
	})
	if err != nil {
		b.Fatal(err)
	}
	addr, _ := ln.Addr()
	var s Stream
	left := b.N
	var send func(error)
	send = func(failed error) {
		if failed != nil {
			b.Fatal(failed)
		}
		for async := false; !async; left-- {
			if left == 0 {
				s.Shutdown(func(error) { s.Close(nil) })
				return
			}
			if async, err = s.Write(chunk, send); err != nil {
				b.Fatal(err)
			}
		}
	}
	if s, err = network.Dial(l, addr, DialOptions{}, send); err != nil {
		b.Fatal(err)
	}
	if err := l.Run(); err != nil {
		b.Fatal(err)
	}
	if end.got != b.N*len(chunk[0]) {
		b.Error("bytes are missing")
	}
}
