// Command embed-proxy is a TCP proxy whose rules are JavaScript.
//
//	go run ./examples/embed-proxy 127.0.0.1:8126 examples/embed-proxy/rules.js
//
// Go accepts, dials and copies. The script decides once for each connection: it is called
// with who connects and with the first bytes, and says where they go and what they are,
// or throws.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"os"
	"os/signal"
	"sync"
	"time"

	"github.com/sluicejs/sluice/runtime"
)

// The first bytes are what comes at once, or within a while.
const (
	firstBytes = 4096
	firstTime  = 10 * time.Second
)

func main() {
	if len(os.Args) != 3 {
		log.Fatal("usage: embed-proxy ADDRESS RULES.js")
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	text, err := os.ReadFile(os.Args[2])
	if err != nil {
		log.Fatal(err)
	}
	l, err := net.Listen("tcp", os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	if err := serve(ctx, l, &net.Dialer{}, string(text), log.Default()); err != nil {
		log.Fatal(err)
	}
}

// A dialer connects to where the rules say. [net.Dialer] is one.
type dialer interface {
	DialContext(ctx context.Context, network, address string) (net.Conn, error)
}

// A proxy forwards connections.
type proxy struct {
	rules *runtime.Runtime
	dial  dialer
	log   *log.Logger
}

// serve forwards what a listener accepts until the context ends.
func serve(ctx context.Context, l net.Listener, d dialer, rules string, logger *log.Logger) error {
	program, err := runtime.Compile("rules.js", rules)
	if err != nil {
		return err
	}
	rt, err := runtime.New()
	if err != nil {
		return err
	}
	defer rt.Close()
	if err := rt.Start(ctx, program); err != nil {
		return err
	}
	p := &proxy{rt, d, logger}
	var conns sync.WaitGroup
	defer conns.Wait()
	defer context.AfterFunc(ctx, func() { l.Close() })()
	for {
		conn, err := l.Accept()
		if errors.Is(err, net.ErrClosed) {
			return nil
		}
		if err != nil {
			return err
		}
		conns.Go(func() {
			if err := p.forward(ctx, conn); err != nil {
				p.log.Printf("%v: %v", conn.RemoteAddr(), err)
			}
		})
	}
}

// A question is what the rules are asked about a connection, an answer what they say.
type question struct {
	From  string `json:"from"`
	First []byte `json:"first"`
}

type answer struct {
	To    string `json:"to"`
	First []byte `json:"first"` // in place of what the client has sent; nil: that
}

// forward forwards one connection.
func (p *proxy) forward(ctx context.Context, client net.Conn) error {
	defer client.Close()
	defer context.AfterFunc(ctx, func() { client.Close() })()
	_ = client.SetReadDeadline(time.Now().Add(firstTime))
	first := make([]byte, firstBytes)
	n, err := client.Read(first)
	if err != nil {
		return err
	}
	_ = client.SetReadDeadline(time.Time{})
	first = first[:n]
	to, err := runtime.Call[answer](ctx, p.rules, "connect", question{client.RemoteAddr().String(), first})
	if err != nil {
		return fmt.Errorf("refused: %w", err)
	}
	server, err := p.dial.DialContext(ctx, "tcp", to.To)
	if err != nil {
		return err
	}
	defer server.Close()
	defer context.AfterFunc(ctx, func() { server.Close() })()
	if to.First != nil {
		first = to.First
	}
	if _, err := server.Write(first); err != nil {
		return err
	}
	var answers sync.WaitGroup
	answers.Go(func() { copyHalf(client, server) })
	copyHalf(server, client)
	answers.Wait()
	return nil
}

// copyHalf copies one direction, and its end.
func copyHalf(to, from net.Conn) {
	_, err := io.Copy(to, from)
	closer, ok := to.(interface{ CloseWrite() error })
	if err != nil || !ok || closer.CloseWrite() != nil {
		to.Close() // what is broken is over in both directions
	}
}
