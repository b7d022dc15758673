package jsnet

import (
	"testing"

	"github.com/dop251/goja"
	"golang.org/x/sys/unix"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/modules/dns"
)

// TestBacklog holds that how many connections may wait reaches the system, whichever way
// a script says it.
func TestBacklog(t *testing.T) {
	for script, want := range map[string]int{
		"server.listen(0)":                                              511,
		"server.listen({ port: 0, backlog: 7 })":                        7,
		"server.listen(0, '127.0.0.1', 9)":                              9,
		"server.listen(0, 11)":                                          11,
		"server.listen({ port: 0, host: '::1', backlog: 13 })":          13,
		"server._listen2('127.0.0.1', 0, 4, 5)":                         5,
		"server.listen(net._createServerHandle('127.0.0.1', 0, 4), 17)": 17,
	} {
		r, err := js.NewRealm(nil)
		if err != nil {
			t.Fatal(err)
		}
		r.Define("dns", dns.Load)
		r.VM.Set("net", Load(r))
		fd := -1
		r.VM.Set("listens", func(c goja.FunctionCall) goja.Value {
			fd = int(c.Argument(0).ToInteger())
			info, err := unix.GetsockoptTCPInfo(fd, unix.IPPROTO_TCP, unix.TCP_INFO)
			if err != nil {
				t.Errorf("%s: %v", script, err)
			} else if info.Sacked != uint32(want) { // of a socket that listens, this is the backlog
				t.Errorf("%s: %d connections may wait, want %d", script, info.Sacked, want)
			}
			return goja.Undefined()
		})
		r.Loop.Turn(eventloop.Func(func() {
			_, err := r.VM.RunString("const server = net.createServer().on('listening', () => { listens(server._handle.fd); server.close(); }); " + script)
			if err != nil {
				t.Errorf("%s: %v", script, err)
			}
		}))
		if err := r.Loop.Run(); err != nil {
			t.Errorf("%s: %v", script, err)
		}
		if fd < 0 {
			t.Errorf("%s: it never listened", script)
		}
		r.Close()
	}
}
