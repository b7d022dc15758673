package js

import (
	"errors"
	"sync"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
)

// engine lets the event loop run its callbacks in goja.
//
// goja runs promise jobs whenever its outermost call returns, and only JavaScript
// functions count as calls: a native function on the outside would let every
// listener that it calls run them. So a small JavaScript function is the
// outermost one of every turn.
type engine struct {
	realm *Realm
	enter Callable     // (frame) => frame()
	frame *goja.Object // the native function that is called in it
	args  []goja.Value // of enter: frame
	spare []func()     // memory for jobs that wait while others run
	call  func()       // what frame calls
	task  eventloop.Task
	try   func()
	jobs  *[]func() // goja's promise jobs

	sealed int // the promise jobs, from the first, that have their context

	machine     *machine
	maxCalls    int  // how deep calls may nest
	generators  int  // how many run, each for another
	nested      int  // how deep Go code nests that is not among the calls
	overflowing bool // the error of a stack that is too deep is being made
}

var turnProgram = program("turn", "(function (frame) { frame() })")

// program returns a function that compiles a script of Sluice's own when it is first
// called: once for all realms.
func program(name, text string) func() *goja.Program {
	return sync.OnceValue(func() *goja.Program { return goja.MustCompile(InternalPrefix+name, text, true) })
}

func (e *engine) init(r *Realm) {
	e.realm, e.jobs = r, jobQueue(r.VM)
	e.enter = AsCallable(must(r.VM.RunProgram(turnProgram())))
	e.frame = r.VM.ToValue(func(goja.FunctionCall) goja.Value {
		e.call()
		e.settle()
		e.machine.forget()
		return goja.Undefined()
	}).(*goja.Object)
	e.args = []goja.Value{e.frame}
	e.watch()
	e.try = func() { e.task.Run() }
}

// Enter implements [eventloop.Engine]. It leaves the memory of the turn to the next one,
// where goja's own way of calling gives it up.
func (e *engine) Enter(frame func()) {
	defer e.exit()
	e.call = frame
	e.enter(goja.FunctionCall{This: Undefined, Arguments: e.args})
	e.machine.clear()
}

// exit deals with what a turn has panicked with, if it has.
func (e *engine) exit() {
	v := recover()
	if v == nil {
		return
	}
	e.machine.abandon()
	*e.jobs = nil
	err, ok := v.(error)
	if !ok {
		panic(v)
	}
	e.unwound(err)
}

// settle runs the promise jobs, as goja does on the way out, but inside the frame: there
// a stack that is too deep can be caught.
func (e *engine) settle() {
	for len(*e.jobs) > 0 {
		jobs := *e.jobs
		*e.jobs, e.spare, e.sealed = e.spare[:0], nil, 0
		for _, job := range jobs {
			job()
		}
		clear(jobs)
		e.spare = jobs
	}
	const many = 1024
	if cap(*e.jobs)+cap(e.spare) > many {
		*e.jobs, e.spare = nil, nil
	}
}

// Apart calls f and then runs the promise jobs that were queued meanwhile, and those that they
// queue, before it returns. Those that were queued before wait.
func (r *Realm) Apart(f func()) {
	e := &r.engine
	waiting, sealed := *e.jobs, e.sealed
	*e.jobs, e.sealed = nil, 0
	defer func() { *e.jobs, e.sealed = waiting, sealed }()
	f()
	for len(*e.jobs) > 0 {
		jobs := *e.jobs
		*e.jobs, e.sealed = nil, 0
		for _, job := range jobs {
			job()
		}
	}
}

// seal has the promise jobs that were queued since it was last called run in the current
// context, which is about to change. It is for those that call the method then of an
// object: goja keeps no context of them, as it does of reactions.
func (e *engine) seal() {
	r, jobs := e.realm, *e.jobs
	if current := r.resources.current(); current != nil && len(current.values) > 0 && len(jobs) > e.sealed {
		in := r.snapshot()
		for i := e.sealed; i < len(jobs); i++ {
			job := jobs[i]
			jobs[i] = func() {
				scope := r.Enter(in)
				job()
				r.Leave(scope)
			}
		}
	}
	e.sealed = len(jobs)
}

// calling tells whether JavaScript is being run, so that a call is no outermost one.
func (e *engine) calling() bool { return e.machine != nil && len(*e.machine.calls) > 0 }

// unwound deals with what a frame cannot catch: the end of the program, an
// interrupt from outside, a call stack that grew too deep.
func (e *engine) unwound(err error) {
	r := e.realm
	r.VM.ClearInterrupt()
	var interrupted *goja.InterruptedError
	var overflow *goja.StackOverflowError
	switch {
	case errors.As(err, &interrupted):
		if _, canceled := interrupted.Value().(*Cancellation); canceled {
			r.settleResources(0)
			return
		}
		if interrupted.Value() != errEnded {
			r.interrupt = err
			r.Loop.Stop()
		}
	case errors.As(err, &overflow):
		r.Uncaught(r.stackOverflow(overflow.Stack()), FromException)
	default:
		panic(err)
	}
}

// Try implements [eventloop.Engine].
func (e *engine) Try(task eventloop.Task) bool {
	e.task = task
	rs := &e.realm.resources
	depth := len(rs.stack)
	ok := e.attempt()
	if rs.watched {
		e.realm.settleResources(depth)
	}
	return ok
}

// attempt runs the task. An exception is uncaught where the task has got to: in the
// resource that it has entered.
func (e *engine) attempt() bool {
	if ex := e.realm.Try(e.try); ex != nil {
		e.realm.Uncaught(ex.Value(), FromException)
		return false
	}
	return true
}

// Settled implements [eventloop.Engine].
func (e *engine) Settled() eventloop.Task { return e.realm.rejections.report() }

// Quiet implements [eventloop.Engine].
func (e *engine) Quiet() bool {
	return len(*e.jobs) == 0 && e.realm.rejections.none()
}

func must(v goja.Value, err error) goja.Value {
	if err != nil {
		panic(err)
	}
	return v
}
