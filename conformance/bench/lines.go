package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
)

// lines has connections ask questions, a batch of lines at a time, and wait for the
// answers to all of them.
func lines(connections, batch int) func(turn) (sample, error) {
	return loaded(connections, 1, func(l *load, number int) error {
		conn, err := l.server.dial()
		if err != nil {
			return err
		}
		defer conn.Close()
		var questions, answers bytes.Buffer
		var in []byte
		for key := number; l.running(); {
			questions.Reset()
			answers.Reset()
			for range batch {
				fmt.Fprintf(&questions, "get %d\n", key)
				fmt.Fprintf(&answers, "value of %d\n", key)
				key = (key + 7) % 100_000
			}
			if _, err := conn.Write(questions.Bytes()); err != nil {
				return err
			}
			in = append(in[:0], make([]byte, answers.Len())...)
			if _, err := io.ReadFull(conn, in); err != nil {
				return err
			}
			if !bytes.Equal(in, answers.Bytes()) {
				return fmt.Errorf("to %q the answers were %q", questions.Bytes(), in)
			}
			l.done.Add(int64(batch))
		}
		return nil
	})
}

// chat has clients send lines that the server sends to each of them. A client sends its
// next line when its last one has come.
func chat(members int) func(turn) (sample, error) {
	return loaded(members, 1, func(l *load, number int) error {
		conn, err := l.server.dial()
		if err != nil {
			return err
		}
		defer conn.Close()
		in := bufio.NewReader(conn)
		last := make([]int, members) // the line of each that came last; 0: none yet
		for line := 1; l.running(); line++ {
			if _, err := fmt.Fprintf(conn, chatLine, number, line); err != nil {
				return err
			}
			for last[number] < line {
				if err := takeChatLine(in, last); err != nil {
					return err
				}
				l.done.Add(1)
			}
		}
		return nil
	})
}

const chatLine = "member %02d says line %09d to everybody who is here\n"

// takeChatLine reads a line: the one after that which came last from its sender.
func takeChatLine(in *bufio.Reader, last []int) error {
	got, err := in.ReadString('\n')
	if err != nil {
		return err
	}
	var from, line int
	if _, err := fmt.Sscanf(got, chatLine, &from, &line); err != nil || from >= len(last) ||
		got != fmt.Sprintf(chatLine, from, line) || last[from] != 0 && line != last[from]+1 {
		return fmt.Errorf("the line %q is wrong", got)
	}
	last[from] = line
	return nil
}
