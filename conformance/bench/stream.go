package main

import (
	"bytes"
	"fmt"
	"io"
	"net"
	"strings"
)

// text is what streams carry, over and over: characters of one to four bytes each.
var text = strings.Repeat("plain, Grüße, Привет, 世界, 🎉\n", 2000)

// writeSize is how much is written at a time. It is prime, so characters are cut anywhere.
const writeSize = 65521

// stream has connections send text without a pause and take back what is echoed. A unit
// is a megabyte that came back.
func stream(connections int) func(turn) (sample, error) {
	return loaded(connections, 1/float64(megabyte), func(l *load, _ int) error {
		conn, err := l.server.dial()
		if err != nil {
			return err
		}
		defer conn.Close()
		sent := make(chan written, 1)
		go func() { sent <- l.write(conn) }()
		received, err := l.check(conn)
		if err != nil {
			conn.Close() // which ends the writing
		}
		out := <-sent
		switch {
		case err != nil:
			return err
		case out.err != nil:
			return out.err
		case out.n != received:
			return fmt.Errorf("%d bytes were sent, %d came back", out.n, received)
		}
		return nil
	})
}

type written struct {
	n   int64
	err error
}

// write sends text until the load is over, then what is missing of the text, and the end.
func (l *load) write(conn net.Conn) (w written) {
	twice := text + text
	for last := false; !last; {
		at := int(w.n % int64(len(text)))
		piece := twice[at : at+writeSize]
		if last = !l.running(); last {
			piece = text[at:]
		}
		n, err := io.WriteString(conn, piece)
		w.n += int64(n)
		if err != nil {
			w.err = err
			return w
		}
	}
	w.err = conn.(interface{ CloseWrite() error }).CloseWrite()
	return w
}

// check reads to the end, and compares with what must come.
func (l *load) check(conn net.Conn) (received int64, err error) {
	twice, in := []byte(text+text), make([]byte, 64<<10)
	for {
		n, err := conn.Read(in)
		at := received % int64(len(text))
		if !bytes.Equal(in[:n], twice[at:at+int64(n)]) {
			return received, fmt.Errorf("what came back behind byte %d is not what was sent", received)
		}
		received += int64(n)
		l.done.Add(int64(n))
		switch err {
		case nil:
		case io.EOF:
			return received, nil
		default:
			return received, err
		}
	}
}
