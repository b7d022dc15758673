// Package runtime runs Node.js programs inside a Go process: as a whole, or as scripts
// that the application calls and that call it.
//
//	rt, err := runtime.New(
//		runtime.WithFS(os.DirFS("scripts")),
//		runtime.WithStdio(nil, os.Stdout, os.Stderr),
//	)
//	if err != nil {
//		return err
//	}
//	defer rt.Close()
//	return rt.RunFile(ctx, "main.js") // returns when nothing is left that could happen
//
// # Pattern
//
// An application with a script that handles its events, and is changed without it:
//
//	program, err := runtime.Compile("rules.js", text)
//	if err != nil {
//		return err // a *SyntaxError with file, line and excerpt
//	}
//	rt, err := runtime.New(runtime.WithModule("app:store", func(*runtime.Env) (any, error) {
//		return runtime.Exports{
//			"limit": 100,
//			"get":   runtime.Async(store.Get), // func(ctx context.Context, key string) (Item, error)
//		}, nil
//	}))
//	if err != nil {
//		return err
//	}
//	defer rt.Close()
//	if err := rt.Start(ctx, program); err != nil {
//		return err
//	}
//	for order := range orders {
//		price, err := runtime.Call[float64](ctx, rt, "price", order) // exports.price = async (order) => ...
//		if err != nil {
//			return err
//		}
//		order.Bill(price)
//	}
//	return rt.Shutdown(ctx)
//
// A main script may be an ES module. Of a file its extension says so, `.mjs`, or its package, or else its
// text, as in Node; of a text the extension of its name, or else the text itself. Start returns when such a script
// has run up to where it first awaits something; what it exports can be called as exports of other scripts can.
//
// # What a program may do
//
// A runtime grants nothing by itself: a program in it sees no files, network,
// environment, arguments, input or output, and whatever it does, the Go process goes
// on. Options grant one thing each; [WithSystem] makes the program's process the Go
// process, as the sluice command does. A builtin module that reaches what was not
// granted is not there: `net` and `dns` without [WithNetwork], `fs` without [WithFiles]
// or [WithSystem], `os` and `tty` without [WithSystem]. A connection that the application
// hands over is granted by that, and no other is. What is told of the Go process all the
// same is harmless: its id and user, its memory and processor time, the kind of system, the
// time zone.
//
// What is granted may be part of what there is. A [jsnet.Network] says which addresses
// may be connected to, and which listened on; WithFiles says which folders may be read
// and which changed; [WithPermissions] takes away of what WithSystem grants. Scripts are
// loaded from [WithFS], which is files of its own: [os.Root] has an FS that no link leads
// out of, [os.DirFS] one that follows all links. What the program may not do is an error
// of the code ERR_ACCESS_DENIED to it, which it can handle, and an [*AccessError] to
// who finds it in an exception.
//
// # The life of a program
//
// A runtime runs one program, as a process does, with [Runtime.Run] or [Runtime.Start].
//
// Run, and RunFile, RunString, Eval and Print, run the main script and then everything
// that it has started, until nothing is left that could still happen. Then come the
// events 'beforeExit' and 'exit', and the run returns: nil if the exit code is 0 and
// otherwise
//
//   - an [*Exception] if a value was thrown and nothing caught it
//   - an [*ExitError] if the program has ended itself with another exit code
//   - a [*LimitError] if it has reached a limit that it cannot be told of
//   - [context.Cause] of the context if that has ended the program
//   - a [*PanicError] if Go code that the program called has panicked
//   - [ErrClosed] if the runtime was closed, or has run its program before
//
// Start returns when the main script has run. The program then waits for calls, until
// [Runtime.Shutdown] ends it in good order or [Runtime.Close] at once; [Runtime.Wait]
// returns how it has ended. A [Hold] keeps any program from ending meanwhile.
//
// Close ends the program if it runs, and returns when all goroutines that the runtime has
// started have ended and all that it owns is closed; [Runtime.Close] says what it cannot
// end. A runtime costs so little that there is one for each program.
//
// # Calling
//
// [Call] calls a function of the program's by name, with values of Go's, and awaits its
// promise. [Runtime.Do] calls a function of Go's where it may use the engine, on the
// runtime's goroutine, and [Runtime.Post] does not wait for it. Post may be called on any
// goroutine, the other two on any but the runtime's own. There, Go code has an [Env], which
// calls functions, converts values, requires modules and makes promises.
//
// # Modules in Go
//
// [WithModule] adds a builtin module: a map of functions and values, a struct whose
// methods scripts call, or a single function. Its functions run on the runtime's goroutine
// and hold up the program meanwhile; what waits or takes long is wrapped in [Async], runs
// on a goroutine of its own and is a promise to the script.
//
// # What becomes what
//
//	Go                                      JavaScript
//	nil                                     null; undefined is the zero value
//	bool, string, numbers                   boolean, string, number
//	[*big.Int]                              bigint
//	[]byte                                  Buffer, a copy
//	[time.Time], [time.Duration]            Date, number of milliseconds
//	slice, array                            Array, a copy
//	map, struct, pointer to a struct        object, a copy
//	pointer to a struct with methods        object with the methods and fields of the struct itself
//	function                                function
//	error                                   Error, with a code where one is known
//	[net.Conn], [net.Listener]              Socket, what the method listen of a Server takes
//	[Readable], [Writable], [Duplex]        streams
//	[io.Reader], [io.Writer], as results    Readable, Writable
//	[io.Reader], [io.Writer], [net.Conn],   from a Readable, a Writable, a Socket
//	as parameters
//	[goja.Value]                            as it is
//
// Fields are known by their json tags, or else begin with a small letter, as methods do.
// In Go a Map can also be a map, a Set a slice, a typed array a slice of numbers. Nothing is
// converted that does not fit: that is a [*ConversionError], which names the place.
//
// # Streams and connections
//
// Everything that is read and written keeps backpressure: a reader is read while the
// script wants data, a Write returns when the stream has taken the bytes. Streams of Go's
// belong to what the script has of them, which closes them. Streams of the script's are for
// Go code on other goroutines: see [Env.Reader], [Env.Writer], [Env.Conn].
//
// # Errors
//
// What a script throws is an [*Exception] in Go, with name, message, code and stack. An
// error of Go's that a function returns is thrown in the script, and remains itself:
// [errors.Is] and [errors.As] find it in the Exception that comes back, also where it is
// only the cause of another. An Exception that is returned to the script is the same
// value there as before. What waits for the runtime's goroutine on that goroutine fails
// with [ErrDeadlock]; what comes when the program is over, with an error that is
// [ErrClosed] and what has ended it.
//
// # Goroutines
//
// The program runs on the goroutine that calls RunFile or its like, or on that of Start.
// Values of JavaScript, and an Env, belong to it. A [Runtime] may be used by any; [New] and
// [NewPool] make runtimes and pools, whose zero values are of no use. Runtimes
// know nothing of each other, so that as many as one likes run side by side; a [Program]
// is compiled once for all of them. A [Pool] runs one program in several runtimes, whose
// servers share their sockets, so that it uses as many processors.
//
// # Limits
//
// A context ends a program, or a call, within a millisecond while it runs JavaScript or
// waits, but not while a single function of the engine is at work: 'a'.repeat(2**29)
// takes its time. [WithLimits] bounds how long a turn of the loop takes, how deep calls
// nest, how many sockets, servers and timers there are, how many bytes wait to be sent,
// and the heap of the process; [Limits] says of each what it does not cover. A limit that
// a program cannot be told of ends it with a [*LimitError], and the host goes on.
//
// # Watching a program
//
// [WithHooks] calls functions for turns, uncaught exceptions and sockets; [Runtime.Stats]
// has counters at any time; [Runtime.ActiveHandles] tells why a program does not end.
package runtime
