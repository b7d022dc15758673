// Package eventloop runs callbacks in the order Node.js runs them.
//
// # Contract
//
// One iteration of a [Loop] has four phases, in this order:
//
//	poll       descriptors that became ready, then tasks posted from other goroutines
//	check      immediates
//	closing    close callbacks
//	timers     timers that are due
//
// Timers that are already due when [Loop.Run] is called run before the first
// iteration. After every callback come all ticks ([Loop.NextTick]), then all
// microtasks (the business of the [Engine]), until none of either is left; only
// then does the next callback run. A callback that fails, by an exception that
// the engine dealt with, forgoes this: the ticks wait for the next callback
// that completes, as they do in Node.
//
// Run returns when nothing referenced is left: no active timer or immediate
// that is referenced, no close callback, no posted task, and no reference taken
// with [Loop.Ref]. A task that another goroutine may still post does not count;
// who starts such work takes a reference and gives it back in the task.
//
// # Goroutines
//
// A loop belongs to the goroutine that calls Run: its callbacks run there, and
// every method belongs to that goroutine (before Run, to the one that made the
// loop) except [Loop.Post] and [Loop.Stop], which any goroutine may call at any
// time, and [Loop.Stopped].
//
// # Pattern
//
// Work on another goroutine that ends in a callback:
//
//	loop.Ref()
//	go func() {
//		addr, err := resolve(host)
//		loop.Post(eventloop.Func(func() { // ErrStopped: nobody waits any more
//			loop.Unref()
//			callback(addr, err)
//		}))
//	}()
//
// The package knows no interpreter and no module.
package eventloop
