// Command sluice runs Node.js programs.
//
//	sluice [options] FILE [arguments]
//	sluice [options] run FILE [arguments]
//	sluice [options] -e CODE [arguments]
//	sluice [options] -p CODE [arguments]
//	sluice [options] [-] [arguments]     the program is standard input
//
// With --workers N the program runs N times side by side, in runtimes that share the
// sockets they listen on, see [github.com/sluicejs/sluice/runtime.Pool]. It ends with the
// first that fails, has an exit code or calls process.exit, and then with that exit code;
// otherwise when all are done.
//
// It takes those of node's options that it knows, prints what node prints and exits
// with the code that node exits with. `sluice --help` lists the options.
package main
