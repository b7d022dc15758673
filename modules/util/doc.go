// Package util is node:util and node:util/types: inspecting and formatting values,
// functions with callbacks as functions with promises and the other way round,
// deprecations, debug logs, the comparison of values, text in other encodings, and the
// arguments of a command.
//
// # Where things are
//
// Inspecting and formatting are package [github.com/sluicejs/sluice/internal/inspect].
// TextEncoder and TextDecoder are global too: [DefineGlobals] defines them.
//
// What Go code needs of this package: [Equal] compares as assert and
// util.isDeepStrictEqual do, [Colored] tells whether a stream takes colors.
//
// # Goroutines
//
// Everything belongs to the realm's goroutine.
package util
