package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
)

// serveCommand is the argument that has this program be the runtime "go".
const serveCommand = "serve"

// programs do what the scripts of that name do, as one writes it in Go: with a goroutine
// for each connection. What streams of a script's own cost has no counterpart.
var programs = map[string]func(args []string) error{
	"connect.js":   listening(discard),
	"echo-data.js": listening(echo),
	"echo-pipe.js": listening(echo),
	"echo-utf8.js": listening(echo),
	"echo-unix.js": echoAtPath,
	"proxy.js":     func(args []string) error { return listenAt("tcp", "127.0.0.1:0", proxyTo(args[0])) },
	"chat.js":      listening((&room{members: map[net.Conn]struct{}{}}).serve),
	"lines.js":     func(args []string) error { return listenAt("tcp", "127.0.0.1:0", answering(args[0] == "each")) },
	"client.js":    runClients,
	"idle.js":      func(args []string) error { return listenAt("tcp", "127.0.0.1:0", countTo(args[0])) },
	"start.js":     func([]string) error { fmt.Println("ready"); return nil },
	"wrong.js":     listening(wrong), // what the load is tried with
}

// inGo tells whether there is a program in Go for the workload.
func (w workload) inGo() bool { return programs[w.script] != nil }

// serve runs the program for a script.
func serve(script string, args []string) error {
	program := programs[filepath.Base(script)]
	if program == nil {
		return fmt.Errorf("nothing does what %s does", script)
	}
	return program(args)
}

func echoAtPath(args []string) error {
	if err := os.RemoveAll(args[0]); err != nil { // one that was killed has left it
		return err
	}
	return listenAt("unix", args[0], echo)
}

func listening(serve func(net.Conn)) func([]string) error {
	return func([]string) error { return listenAt("tcp", "127.0.0.1:0", serve) }
}

// listenAt says where it listens, and serves each connection.
func listenAt(network, addr string, serve func(net.Conn)) error {
	ln, err := net.Listen(network, addr)
	if err != nil {
		return err
	}
	if network == "unix" {
		fmt.Println(addr)
	} else {
		fmt.Println(portOf(ln))
	}
	acceptEach(ln, serve)
	return nil
}

// What fails on a connection ends it, which the other side notices.

func discard(conn net.Conn) { _, _ = io.Copy(io.Discard, conn) }

func echo(conn net.Conn) { _, _ = io.Copy(conn, conn) }

// wrong answers with more bytes than any answer has, and one more in the end.
func wrong(conn net.Conn) {
	b := make([]byte, 4<<10)
	for {
		n, err := conn.Read(b)
		if err != nil {
			_, _ = conn.Write([]byte("!"))
			return
		}
		if _, err := conn.Write(bytes.Repeat([]byte("\n"), 2*n)); err != nil {
			return
		}
	}
}

func proxyTo(port string) func(net.Conn) {
	return func(a net.Conn) {
		b, err := net.Dial("tcp", net.JoinHostPort("127.0.0.1", port))
		if err != nil {
			return
		}
		defer b.Close()
		var wg sync.WaitGroup
		wg.Go(func() {
			_, _ = io.Copy(a, b)
			_ = a.(*net.TCPConn).CloseWrite()
		})
		_, _ = io.Copy(b, a)
		_ = b.(*net.TCPConn).CloseWrite()
		wg.Wait()
	}
}

// A room is a chat's.
type room struct {
	mu      sync.Mutex
	members map[net.Conn]struct{}
}

func (r *room) serve(conn net.Conn) {
	r.mu.Lock()
	r.members[conn] = struct{}{}
	r.mu.Unlock()
	for in := bufio.NewScanner(conn); in.Scan(); {
		line := append(in.Bytes(), '\n')
		r.mu.Lock()
		for member := range r.members {
			_, _ = member.Write(line)
		}
		r.mu.Unlock()
	}
	r.mu.Lock()
	delete(r.members, conn)
	r.mu.Unlock()
}

// answering answers each line, by a write of its own or by one for all that have come.
func answering(each bool) func(net.Conn) {
	return func(conn net.Conn) {
		in, out := bufio.NewReader(conn), bufio.NewWriter(conn)
		for {
			line, err := in.ReadString('\n')
			if err != nil {
				return
			}
			key, ok := strings.CutPrefix(line, "get ")
			if !ok {
				return
			}
			out.WriteString("value of " + key)
			if each || in.Buffered() == 0 {
				if out.Flush() != nil {
					return
				}
			}
		}
	}
}

// runClients is the clients of a server: (port, connections, message).
func runClients(args []string) error {
	connections, err := strconv.Atoi(args[1])
	if err != nil {
		return err
	}
	failed := make(chan error, connections)
	for range connections {
		conn, err := net.Dial("tcp", net.JoinHostPort("127.0.0.1", args[0]))
		if err != nil {
			return err
		}
		go func() {
			for in := make([]byte, len(args[2])); ; {
				if _, err := io.WriteString(conn, args[2]); err != nil {
					failed <- err
					return
				}
				if _, err := io.ReadFull(conn, in); err != nil {
					failed <- err
					return
				}
			}
		}()
	}
	fmt.Println("started")
	return <-failed
}

// countTo says when there are so many connections, and leaves them alone.
func countTo(number string) func(net.Conn) {
	want, err := strconv.ParseInt(number, 10, 64)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	var count atomic.Int64
	return func(conn net.Conn) {
		if count.Add(1) == want {
			fmt.Println("all")
		}
		discard(conn)
	}
}
