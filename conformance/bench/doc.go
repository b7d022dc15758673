// Command bench runs the same network programs in several runtimes, in turns, and
// reports how they compare: throughput, CPU time of the server for each unit of
// work, memory, start-up.
//
//	go run ./conformance/bench [-rounds 5] [-seconds 2] [-only PATTERN]
//		[-runtime NAME[=COMMAND]]... [-json FILE] [-svg FILE]
//	go run ./conformance/bench -from FILE [-svg FILE]
//
// It prints a table in Markdown; -json keeps the figures, -svg draws the ratios, and
// -from does both with figures that were kept instead of measuring.
//
// # Runtimes
//
// A runtime is a command that is called with a script and its arguments. The first one
// is what the others are compared with. By default these are
//
//	node     Node.js, from the PATH
//	sluice   the command of this repository, built for the occasion
//	go       servers in plain Go (see goserver.go): a goroutine for each connection
//
// `-runtime`, which may be repeated, chooses others in their place: one of these names,
// `bun` or `deno` (from the PATH or else from their npm packages), or NAME=COMMAND.
// `profile=FILE` is Sluice too, and leaves in FILE where the processor's time went in its
// last turn, for `go tool pprof`.
//
// # Figures
//
// The scripts are in testdata; they are plain Node programs. The load comes from this
// process, which checks every byte that it receives. In each round every runtime has its
// turn of each workload, so what disturbs the machine for longer than a round disturbs
// all of them. A figure is the median over the rounds, a ratio the median of the
// ratios of the rounds. The load and the server share the machine, so the ratios mean
// more than the numbers.
//
// It needs Linux, whose /proc it reads.
package main
