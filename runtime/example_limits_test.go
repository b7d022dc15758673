package runtime_test

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/sluicejs/sluice/runtime"
)

// A callback that takes too long ends the program.
func ExampleWithLimits() {
	rt := begin(`exports.spin = () => { for (;;); }`, runtime.WithLimits(runtime.Limits{Turn: 50 * time.Millisecond}))
	defer rt.Close()
	_, err := runtime.Call[any](context.Background(), rt, "spin")
	fmt.Println(errors.Is(err, runtime.ErrLimit))
	var limit *runtime.LimitError
	if errors.As(rt.Wait(context.Background()), &limit) {
		fmt.Println(limit.Name, limit.Limit)
	}
	// Output:
	// true
	// Turn 50ms
}

// What the script did not catch goes to the application, and the program goes on.
func ExampleWithHooks() {
	run(`
		setTimeout(() => { throw new Error('lost') }, 1);
		setTimeout(() => console.log('still here'), 2);
	`, runtime.WithHooks(runtime.Hooks{
		Uncaught: func(e *runtime.Exception) (handled bool) {
			fmt.Println("logged:", e)
			return true
		},
	}))
	// Output:
	// logged: Error: lost
	// still here
}

func ExampleRuntime_Stats() {
	rt := begin(`setInterval(() => {}, 1e6); setTimeout(() => {}, 1e6)`)
	defer rt.Close()
	check(rt.Do(context.Background(), func(*runtime.Env) error { return nil })) // the program has looked for work
	fmt.Println(rt.Stats().Timers, rt.Stats().Sockets)
	// Output: 2 0
}

// Why a program does not end.
func ExampleRuntime_ActiveHandles() {
	rt := begin(`setInterval(function poll() {}, 60_000)`)
	defer rt.Close()
	handles, err := rt.ActiveHandles(context.Background())
	check(err)
	fmt.Println(handles[0])
	// Output: Timeout: every 1m0s, poll
}

// Why a program does not end, and where it has begun what keeps it.
func ExampleWithTracedHandles() {
	rt, err := runtime.New(runtime.WithTracedHandles())
	check(err)
	defer rt.Close()
	program, err := runtime.Compile("main.js", `
		function poll() {}
		function begin() {
			setInterval(poll, 60_000);
		}
		begin();
	`)
	check(err)
	check(rt.Start(context.Background(), program))
	handles, err := rt.ActiveHandles(context.Background())
	check(err)
	fmt.Println(handles[0])
	// Output:
	// Timeout: every 1m0s, poll
	//     at begin (/main.js:4:4)
	//     at Object.<anonymous> (/main.js:6:3)
}
