package runtime

import (
	"bytes"
	stdruntime "runtime"
	"strconv"
)

// isOwnGoroutine tells whether the program runs on the goroutine that calls it.
func (rt *Runtime) isOwnGoroutine() bool { return rt.goroutine.Load() == goroutineID() }

// goroutineID is the number that Go's stacks give the goroutine. It is for telling
// goroutines apart, where a deadlock would be the alternative.
func goroutineID() uint64 {
	var buf [64]byte
	text := buf[:stdruntime.Stack(buf[:], false)]
	text = bytes.TrimPrefix(text, []byte("goroutine "))
	number, _, _ := bytes.Cut(text, []byte(" "))
	id, err := strconv.ParseUint(string(number), 10, 64)
	if err != nil {
		panic("runtime: stacks do not look as they did: " + string(text))
	}
	return id
}
