package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net"
)

// trips has connections send a message of so many bytes and wait for it to come back,
// again and again.
func trips(connections, size int, scale float64) func(turn) (sample, error) {
	return loaded(connections, scale, func(l *load, number int) error {
		conn, err := l.server.dial()
		if err != nil {
			return err
		}
		defer conn.Close()
		out, in := message(size), make([]byte, size)
		for trip := uint64(number) << 48; l.running(); trip++ {
			binary.BigEndian.PutUint64(out, trip)
			if _, err := conn.Write(out); err != nil {
				return err
			}
			if _, err := io.ReadFull(conn, in); err != nil {
				return err
			}
			if !bytes.Equal(in, out) {
				return errors.New("what came back is not what was sent")
			}
			l.done.Add(1)
		}
		return nil
	})
}

// message is a text of so many bytes.
func message(size int) []byte {
	b := make([]byte, size)
	for i := range b {
		b[i] = byte('a' + (i*i+i/251)%26)
	}
	return b
}

// clients is a workload of a script that does what trips does, as the client of a server
// here that counts.
func clients(connections, size int) func(turn) (sample, error) {
	return func(t turn) (sample, error) {
		ln, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			return sample{}, err
		}
		defer ln.Close()
		l, want := newLoad(1), message(size)
		go acceptEach(ln, func(conn net.Conn) {
			if err := l.answer(conn, want); err != nil {
				l.fail(err)
			}
		})
		if l.server, err = t.start(portOf(ln), fmt.Sprint(connections), string(want)); err != nil {
			return sample{}, err
		}
		defer l.server.stop()
		s, err := l.measure(t)
		l.ended.Store(true)
		if err == nil {
			err = l.failure()
		}
		return s, err
	}
}

// answer sends each message back. All of them are the same.
func (l *load) answer(conn net.Conn, want []byte) error {
	in := make([]byte, len(want))
	for l.running() {
		if _, err := io.ReadFull(conn, in); err != nil {
			if l.running() {
				return err
			}
			return nil // the client was stopped
		}
		if !bytes.Equal(in, want) {
			return errors.New("the client has sent something else than it should")
		}
		if _, err := conn.Write(in); err != nil {
			return err
		}
		l.done.Add(1)
	}
	return nil
}
