package jsnet_test

import (
	"context"
	"errors"
	"fmt"
	"net"
	"strings"
	"syscall"
	"testing"

	"github.com/sluicejs/sluice/jsnet"
)

// A descriptor is denied if it is, or if the socket's address is.
func TestGuardOfDescriptors(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	address := l.Addr().String()
	refuse := func(kind string) func(context.Context, jsnet.Op) error {
		return func(_ context.Context, op jsnet.Op) error {
			if op.Network == kind {
				return errors.New("refused")
			}
			return nil
		}
	}
	for name, c := range map[string]struct {
		listen func(fd string) *jsnet.Policy
		check  func(context.Context, jsnet.Op) error
		ok     bool
	}{
		"descriptor allowed": {listen: func(fd string) *jsnet.Policy { return jsnet.Allow(fd) }, ok: true},
		"address allowed":    {listen: func(string) *jsnet.Policy { return jsnet.Allow(address) }, ok: true},
		"neither":            {listen: func(string) *jsnet.Policy { return jsnet.Allow("unix:*") }},
		"descriptor denied":  {listen: func(fd string) *jsnet.Policy { return jsnet.Allow(address).Deny(fd) }},
		"address denied":     {listen: func(fd string) *jsnet.Policy { return jsnet.Allow(fd).Deny(address) }},
		"checked":            {check: refuse("none"), ok: true},
		"descriptor refused": {check: refuse("fd")},
		"address refused":    {check: refuse("tcp")},
	} {
		file, err := l.(*net.TCPListener).File()
		if err != nil {
			t.Fatal(err)
		}
		n := jsnet.System()
		n.Check = c.check
		fd, err := syscall.Dup(int(file.Fd())) // a script that listens owns it
		if err != nil {
			t.Fatal(err)
		}
		file.Close()
		if c.listen != nil {
			n.Listen = c.listen(fmt.Sprintf("fd:%d", fd))
		}
		got, err := run(t, n, fmt.Sprintf("listen({ fd: %d })", fd))
		if (got == "listening\n") != c.ok || err != nil || !c.ok && !strings.HasPrefix(got, "error false DENIED NetworkListen | ") {
			t.Errorf("%s: %s%v", name, got, err)
		}
		if !c.ok {
			if err := syscall.Close(fd); err != nil {
				t.Errorf("%s: the descriptor was closed: %v", name, err)
			}
		}
	}
}
