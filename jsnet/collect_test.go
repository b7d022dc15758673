package jsnet

import (
	"runtime"
	"testing"
	"time"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/modules/dns"
)

// TestConnectCallbackIsCollected holds that a socket does not keep the callback of connect,
// and what that refers to, once it has been called.
func TestConnectCallbackIsCollected(t *testing.T) {
	for name, connect := range map[string]string{
		"method":   "new net.Socket().connect(port, '127.0.0.1', () => held)",
		"function": "net.connect(port, '127.0.0.1', () => held)",
		"options":  "net.connect({ port, host: '127.0.0.1' }, () => held)",
	} {
		t.Run(name, func(t *testing.T) { testConnectCallbackIsCollected(t, connect) })
	}
}

// testConnectCallbackIsCollected connects as a script says.
func testConnectCallbackIsCollected(t *testing.T, connect string) {
	r, err := js.NewRealm(nil)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	r.Define("dns", dns.Load)
	r.VM.Set("net", Load(r))
	collected := make(chan struct{})
	r.VM.Set("heavy", func() any {
		v := &struct{ memory [1 << 16]byte }{}
		runtime.AddCleanup(v, func(struct{}) { close(collected) }, struct{}{})
		return v
	})
	gone := false
	r.VM.Set("isGone", func() bool {
		runtime.GC()
		select {
		case <-collected:
			gone = true
		case <-time.After(10 * time.Millisecond): // cleanups run on a goroutine of their own
		}
		return gone
	})
	r.Loop.Turn(eventloop.Func(func() {
		_, err := r.VM.RunString(`
			let client, rounds = 0;
			const server = net.createServer(() => {}).listen(0, '127.0.0.1', () => {
				(() => {
					const held = heavy(), { port } = server.address();
					client = ` + connect + `;
				})();
				client.on('data', wait).on('ready', wait);
			});
			server.on('connection', (socket) => socket.on('data', () => socket.write('x')));
			const deep = (n, ...args) => n === 0 ? 0 : deep(n - 1, n, n, n);
			function wait() { // what the interpreter still has on its stack is written over
				deep(100);
				if (isGone() || ++rounds === 200) {
					client.destroy();
					server.close();
				} else {
					client.write('x');
				}
			}
		`)
		if err != nil {
			t.Error(err)
		}
	}))
	if err := r.Loop.Run(); err != nil {
		t.Error(err)
	}
	if !gone {
		t.Error("the socket lives and its connect callback is still held")
	}
}
