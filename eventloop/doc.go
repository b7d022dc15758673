// Package eventloop runs callbacks in the order Node.js runs them.
//
// # Contract
//
// One iteration of a [Loop] has four phases, in this order:
//
//	poll       descriptors that became ready, tasks posted from other goroutines,
//	           and what these left pending
//	check      immediates
//	closing    close callbacks, the last one first
//	timers     timers that are due
//
// Timers that are already due when [Loop.Run] is called run before the first
// iteration. After every callback come all ticks ([Loop.NextTick]), then all
// microtasks (the business of the [Engine]), until none of either is left; only
// then does the next callback run. What a phase's callbacks add to it waits for
// the next iteration, except for timers that are due and for what is pending.
//
// Run returns when nothing referenced is left: no active timer or immediate
// that is referenced, no close callback or pending one, no posted task, and no
// reference taken with [Loop.Ref] or [Loop.Hold]. A task that another goroutine may
// still post does not count; who starts such work takes a reference and gives it back
// in the task.
//
// # Failures
//
// A callback fails by an exception that the engine dealt with. Its ticks, and all
// microtasks, then wait for the next callback that completes, which is the next
// one of the loop; as Node has it, they also run where the timers change from one
// duration to another or end, and before the immediates. So one [Loop.Turn] may
// run many callbacks, in order.
//
// # Writes
//
// What callbacks write may be delayed for a moment, so that writes which follow each
// other leave together ([Loop.Delay]). It leaves before the loop polls again, before the
// loop is closed, and before anything that would show that it has not left
// ([Loop.Flush]).
//
// # Goroutines
//
// A loop belongs to the goroutine that calls Run: its callbacks run there, and
// every method belongs to that goroutine (before Run, to the one that made the
// loop) except [Loop.Post], [Loop.PostUnref], [Loop.Hold], [Loop.Release],
// [Loop.Raise], [Loop.State], [Loop.Stop] and [Loop.Stopped], which any goroutine may call
// at any time.
//
// # Pattern
//
// Work on another goroutine that ends in a callback:
//
//	loop.Ref()
//	loop.Go(func() {
//		addr, err := resolve(host)
//		loop.Post(eventloop.Func(func() { // ErrStopped: nobody waits any more
//			loop.Unref()
//			callback(addr, err)
//		}))
//	})
//
// The package knows no interpreter and no module.
package eventloop
