package stream_test

import (
	"testing"
)

// TestAllocations keeps what a chunk costs in memory from growing unseen.
func TestAllocations(t *testing.T) {
	limits := map[string]float64{"Data": 1, "Write": 0, "ScriptEcho": 2, "ScriptPipe": 3, "Transform": 1, "PassThrough": 0, "Iterate": 48}
	for name, limit := range limits {
		t.Run(name, func(t *testing.T) {
			r, turn := newTurn(t, scripts[name])
			if got := testing.AllocsPerRun(500, func() { inTurn(r, turn) }); got > limit {
				t.Errorf("%v allocations a chunk, want at most %v", got, limit)
			}
		})
	}
	echoes := map[string]struct {
		source string
		limit  float64
	}{
		"Echo":     {`const echo = new Echo(); echo.on('data', (chunk) => { echo.write(chunk) })`, 2},
		"EchoPipe": {`const echo = new Echo(); echo.pipe(echo)`, 0},
	}
	for name, echo := range echoes {
		t.Run(name, func(t *testing.T) {
			r, e := newEcho(t, echo.source)
			data := make([]byte, 64)
			push := func() { e.duplex.Push(data) }
			if got := testing.AllocsPerRun(500, func() { inTurn(r, push) }); got > echo.limit {
				t.Errorf("%v allocations a chunk, want at most %v", got, echo.limit)
			}
		})
	}
}
