package transport_test

import (
	"fmt"
	"net/netip"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/jsnet/transport"
)

// echo sends back what it reads.
type echo struct{ transport.Stream }

func (e *echo) Alloc() []byte   { return nil }
func (e *echo) OnRead(b []byte) { e.Write([][]byte{b}, nil) }
func (e *echo) OnEnd(error)     { e.Close(nil) }

// printer prints what it reads, and ends the connection.
type printer struct{ transport.Stream }

func (p *printer) Alloc() []byte   { return nil }
func (p *printer) OnRead(b []byte) { fmt.Printf("%s\n", b); p.Close(nil) }
func (p *printer) OnEnd(error)     {}

func Example() {
	loop, err := eventloop.New(eventloop.Options{})
	if err != nil {
		panic(err)
	}
	defer loop.Close()
	network := transport.System()

	var listener transport.Listener
	at := transport.TCP(netip.MustParseAddrPort("127.0.0.1:0"))
	listener, err = network.Listen(loop, at, transport.ListenOptions{}, func(s transport.Stream, err error) {
		listener.Close(nil)
		if err == nil {
			s.ReadStart(&echo{s})
		}
	})
	if err != nil {
		panic(err)
	}
	addr, err := listener.Addr()
	if err != nil {
		panic(err)
	}

	var client transport.Stream
	client, err = network.Dial(loop, addr, transport.DialOptions{}, func(err error) {
		if err != nil {
			panic(err)
		}
		client.ReadStart(&printer{client})
		client.Write([][]byte{[]byte("hello")}, nil)
	})
	if err != nil {
		panic(err)
	}
	if err := loop.Run(); err != nil {
		panic(err)
	}
	// Output: hello
}
