package conformance

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// streams say what the standard streams of a script are, where they are not what the other scripts have: a pipe for each
// output, and for the input if there is one.
type streams struct {
	Stdin  string `json:"stdin"`  // file, folder, socket; silent: a pipe that is not closed
	Stdout string `json:"stdout"` // file, folder, socket; gone: a pipe that nobody reads
	Stderr string `json:"stderr"` // likewise
}

func (s *streams) parse(value string) error {
	decoder := json.NewDecoder(strings.NewReader(value))
	decoder.DisallowUnknownFields()
	return decoder.Decode(s)
}

// plumbing is what the streams of one run are made of.
type plumbing struct {
	tmp    string
	theirs []io.Closer    // what the script has, which is closed here once it runs
	ours   []io.Closer    // what is closed when it has ended
	ended  []func() error // what is to be done before that
}

// connect gives a command the streams. stdin is what it reads, nil for nothing.
func (s streams) connect(cmd *exec.Cmd, tmp string, stdin *string, stdout, stderr io.Writer) (*plumbing, error) {
	p := &plumbing{tmp: tmp}
	cmd.Stdout, cmd.Stderr = stdout, stderr
	if stdin != nil {
		cmd.Stdin = strings.NewReader(*stdin)
	}
	var err error
	if s.Stdin != "" {
		text := ""
		if stdin != nil {
			text = *stdin
		}
		cmd.Stdin, err = p.input(s.Stdin, text)
	}
	if s.Stdout != "" && err == nil {
		cmd.Stdout, err = p.output(s.Stdout, "stdout", stdout)
	}
	if s.Stderr != "" && err == nil {
		cmd.Stderr, err = p.output(s.Stderr, "stderr", stderr)
	}
	if err != nil {
		return nil, errors.Join(err, p.close())
	}
	return p, nil
}

func (p *plumbing) input(kind, text string) (*os.File, error) {
	switch kind {
	case "file":
		name := filepath.Join(p.tmp, "stdin")
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			return nil, err
		}
		return p.open(name)
	case "folder":
		return p.open(p.tmp)
	case "silent":
		r, w, err := os.Pipe()
		if err != nil {
			return nil, err
		}
		p.theirs, p.ours = append(p.theirs, r), append(p.ours, w)
		_, err = w.WriteString(text)
		return r, err
	case "socket":
		theirs, ours, err := p.socket()
		if err != nil {
			return nil, err
		}
		_, err = ours.Write([]byte(text))
		return theirs, errors.Join(err, ours.CloseWrite())
	}
	return nil, fmt.Errorf("stdin %q", kind)
}

func (p *plumbing) output(kind, name string, out io.Writer) (*os.File, error) {
	switch kind {
	case "file":
		f, err := os.Create(filepath.Join(p.tmp, name))
		if err != nil {
			return nil, err
		}
		p.theirs = append(p.theirs, f)
		p.ended = append(p.ended, func() error {
			text, err := os.ReadFile(f.Name())
			if err == nil {
				_, err = out.Write(text)
			}
			return err
		})
		return f, nil
	case "folder":
		return p.open(p.tmp)
	case "gone":
		r, w, err := os.Pipe()
		if err != nil {
			return nil, err
		}
		p.theirs = append(p.theirs, w)
		return w, r.Close()
	case "socket":
		theirs, ours, err := p.socket()
		if err != nil {
			return nil, err
		}
		copied := make(chan error, 1)
		go func() {
			_, err := io.Copy(out, ours)
			copied <- err
		}()
		p.ended = append(p.ended, func() error { return <-copied })
		return theirs, nil
	}
	return nil, fmt.Errorf("%s %q", name, kind)
}

func (p *plumbing) open(name string) (*os.File, error) {
	f, err := os.Open(name)
	if err == nil {
		p.theirs = append(p.theirs, f)
	}
	return f, err
}

// socket returns the ends of a connection of unix sockets.
func (p *plumbing) socket() (theirs *os.File, ours *net.UnixConn, err error) {
	path := filepath.Join(p.tmp, fmt.Sprint("s", len(p.ours)))
	listener, err := net.Listen("unix", path)
	if err != nil {
		return nil, nil, err
	}
	defer listener.Close()
	client, err := net.Dial("unix", path)
	if err != nil {
		return nil, nil, err
	}
	ours = client.(*net.UnixConn)
	p.ours = append(p.ours, ours)
	server, err := listener.Accept()
	if err != nil {
		return nil, nil, err
	}
	defer server.Close()
	if theirs, err = server.(*net.UnixConn).File(); err == nil {
		p.theirs = append(p.theirs, theirs)
	}
	return theirs, ours, err
}

// started closes what only the script is to have.
func (p *plumbing) started() {
	for _, c := range p.theirs {
		c.Close() // the script has its own
	}
	p.theirs = nil
}

// close waits until everything that the script has printed is there.
func (p *plumbing) close() error {
	p.started()
	var err error
	for _, end := range p.ended {
		err = errors.Join(err, end())
	}
	for _, c := range p.ours {
		c.Close() // the script has ended
	}
	return err
}
