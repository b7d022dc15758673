package transport

import (
	"context"
	"net"

	"github.com/Microsoft/go-winio"
)

// forEverybody lets all users read and write a pipe.
const forEverybody = "D:P(A;;GA;;;WD)"

// dialPipe connects to a named pipe; ok tells whether path is one.
func dialPipe(ctx context.Context, path string) (c net.Conn, ok bool, err error) {
	name, ok := pipeName(path)
	if !ok {
		return nil, false, nil
	}
	c, err = winio.DialPipeContext(ctx, name)
	return c, true, err
}

// listenPipe listens on a named pipe; ok tells whether path is one.
func listenPipe(path string, opts ListenOptions) (ln net.Listener, ok bool, err error) {
	name, ok := pipeName(path)
	if !ok {
		return nil, false, nil
	}
	config := &winio.PipeConfig{}
	if opts.ReadableAll || opts.WritableAll {
		config.SecurityDescriptor = forEverybody
	}
	ln, err = winio.ListenPipe(name, config)
	return ln, true, err
}
