package runtime_test

import (
	"fmt"
	"net"
	"strings"
	"sync"
	"testing"

	"github.com/sluicejs/sluice/jsnet"
	"github.com/sluicejs/sluice/runtime"
)

// working answers each message after some milliseconds of JavaScript.
const working = `
	const server = net.createServer((socket) => {
		socket.on('error', () => {});
		socket.on('data', (data) => {
			let hash = 0;
			for (let i = 0; i < 2000; i++) hash = (hash * 31 + data[i % data.length]) | 0;
			socket.write(hash + '\n');
		});
	});
	server.listen(0, '127.0.0.1', () => tell('127.0.0.1:' + server.address().port));
`

// BenchmarkPool measures a server that works for each message, where JavaScript is the
// limit: with as many processors, two workers answer about twice as many as one.
func BenchmarkPool(b *testing.B) {
	const connections = 8
	for _, n := range []int{1, 2} {
		b.Run(fmt.Sprintf("workers=%d", n), func(b *testing.B) {
			r := startPool(b, n, working, runtime.WithNetwork(jsnet.System()))
			address := r.sorted(n)[0]
			var conns []net.Conn
			for range connections {
				c, err := net.Dial("tcp", address)
				if err != nil {
					b.Fatal(err)
				}
				defer c.Close()
				conns = append(conns, c)
				ask(b, c, "x")
			}
			messages := make(chan struct{}, b.N)
			for range b.N {
				messages <- struct{}{}
			}
			close(messages)
			line := strings.Repeat("x", 63)
			b.ResetTimer()
			var clients sync.WaitGroup
			for _, c := range conns {
				clients.Go(func() {
					for range messages {
						ask(b, c, line)
					}
				})
			}
			clients.Wait()
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "answers/s")
		})
	}
}
