package jsnet

import (
	"strings"
	"testing"

	"github.com/sluicejs/sluice/eventloop"
)

// TestAllocations keeps what a connection and its traffic cost in memory from growing
// unseen.
func TestAllocations(t *testing.T) {
	for name, test := range map[string]struct {
		script, message string
		limit           float64
	}{
		"echo":  {echoScript, strings.Repeat("x", 64), 2},
		"lines": {linesScript, strings.Repeat("get 12345\n", 50), 230},
		"utf8":  {`server.on('connection', (s) => s.setEncoding('utf8').on('data', (text) => s.write(text)))`, strings.Repeat("größer ", 50), 6},
	} {
		t.Run(name, func(t *testing.T) {
			conn := &nowhere{}
			r, server := newServer(t, test.script)
			server.acceptIn(r, conn)
			message := []byte(test.message)
			task := eventloop.Func(func() { conn.reader.OnRead(message) })
			if got := testing.AllocsPerRun(500, func() { r.Loop.Turn(task) }); got > test.limit {
				t.Errorf("%v allocations, want at most %v", got, test.limit)
			}
		})
	}
	t.Run("accept", func(t *testing.T) {
		const limit = 34
		r, server := newServer(t, idleScript)
		if got := testing.AllocsPerRun(500, func() { server.acceptIn(r, &nowhere{}) }); got > limit {
			t.Errorf("%v allocations, want at most %v", got, limit)
		}
	})
	t.Run("idle", func(t *testing.T) {
		const limit = 2400
		if got := residue(t); got > limit {
			t.Errorf("a socket that does nothing holds %.0f bytes, want at most %v", got, limit)
		}
	})
}
