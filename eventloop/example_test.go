package eventloop_test

import (
	"fmt"
	"strings"

	"github.com/sluicejs/sluice/eventloop"
)

// The order of callbacks is Node's.
func Example() {
	loop, err := eventloop.New(eventloop.Options{})
	if err != nil {
		panic(err)
	}
	defer loop.Close()

	say := func(what string) eventloop.Func { return func() { fmt.Println(what) } }
	loop.Turn(eventloop.Func(func() {
		loop.NewTimer(say("timer")).Start(10, false)
		loop.SetImmediate(say("immediate"))
		loop.NextTick(say("tick"))
		fmt.Println("program")
	}))
	if err := loop.Run(); err != nil {
		panic(err)
	}
	// Output:
	// program
	// tick
	// immediate
	// timer
}

// Work on another goroutine ends in a callback, which the loop waits for.
func ExampleLoop_Post() {
	loop, err := eventloop.New(eventloop.Options{})
	if err != nil {
		panic(err)
	}
	defer loop.Close()

	loop.Ref()
	go func() {
		result := strings.Repeat("ab", 3) // something that takes long
		loop.Post(eventloop.Func(func() {
			loop.Unref()
			fmt.Println(result)
		}))
	}()
	if err := loop.Run(); err != nil {
		panic(err)
	}
	// Output: ababab
}

// A loop is stopped from anywhere, and then takes no more tasks.
func ExampleLoop_Stop() {
	loop, err := eventloop.New(eventloop.Options{})
	if err != nil {
		panic(err)
	}
	defer loop.Close()

	loop.Ref() // nobody gives it back
	go loop.Stop()
	fmt.Println(loop.Run())
	fmt.Println(loop.Post(eventloop.Func(func() {})))
	// Output:
	// eventloop: the loop was stopped
	// eventloop: the loop was stopped
}

// An interval repeats until it is stopped, in its own callback for example.
func ExampleTimer() {
	loop, err := eventloop.New(eventloop.Options{})
	if err != nil {
		panic(err)
	}
	defer loop.Close()

	n := 0
	var interval *eventloop.Timer
	interval = loop.NewTimer(eventloop.Func(func() {
		n++
		fmt.Println("call", n)
		if n == 3 {
			interval.Stop()
		}
	}))
	interval.Start(2, true)
	if err := loop.Run(); err != nil {
		panic(err)
	}
	// Output:
	// call 1
	// call 2
	// call 3
}
