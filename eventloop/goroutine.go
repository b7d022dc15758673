package eventloop

import (
	"fmt"
	"runtime/debug"
)

// Go calls work on a goroutine of its own, which [Loop.Close] waits for: what the
// loop owns ([Loop.Own]), and is released before that, must bring it to its end. A panic of
// work is one of the loop's next callback, as a [*Panic]; what no callback has
// raised any more is returned by Close.
func (l *Loop) Go(work func()) {
	l.goroutines.Go(func() {
		if p := Catch(work); p != nil {
			l.Raise(p)
		}
	})
}

// Catch calls work and returns its panic, nil if there is none.
func Catch(work func()) (p *Panic) {
	defer func() {
		if v := recover(); v != nil {
			p = &Panic{v, debug.Stack()}
		}
	}()
	work()
	return nil
}

// A Panic is a panic that is to be raised where it does less harm, with the stack of where
// it was.
type Panic struct {
	Value any
	Stack []byte
}

// Error shows the value and the stack.
func (p *Panic) Error() string { return fmt.Sprintf("panic: %v\n\n%s", p.Value, p.Stack) }

// Raise has the loop panic, as [Loop.Go] does for the panic of its work. It is for what
// works for several loops. Any goroutine may call it until the loop has released what it
// owns.
func (l *Loop) Raise(p *Panic) {
	l.mu.Lock()
	l.panics = append(l.panics, p)
	l.mu.Unlock()
	// A loop that was stopped is going to be closed.
	_ = l.Post(Func(func() {
		if panics := l.takePanics(); len(panics) > 0 {
			panic(panics[0])
		}
	}))
}

func (l *Loop) takePanics() []*Panic {
	l.mu.Lock()
	defer l.mu.Unlock()
	panics := l.panics
	l.panics = nil
	return panics
}
