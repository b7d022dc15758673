//go:build !windows

package transport

import (
	"context"
	"net"
)

// dialPipe does nothing: elsewhere a path is that of a unix socket.
func dialPipe(context.Context, string) (c net.Conn, ok bool, err error) { return nil, false, nil }

// listenPipe does nothing, for the same reason.
func listenPipe(string, ListenOptions) (ln net.Listener, ok bool, err error) { return nil, false, nil }
