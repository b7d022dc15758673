// Package util is node:util and node:util/types: inspecting and formatting values,
// functions with callbacks as functions with promises and the other way round,
// deprecations, debug logs, the comparison of values, text in other encodings, and the
// arguments of a command.
//
// # Where things are
//
// Inspecting and formatting are package [github.com/sluicejs/sluice/internal/inspect].
// TextEncoder and TextDecoder are properties of the exports, which the global ones are
// taken from. aborted and the functions for transferable signals are in package web.
//
// What Go code needs of this package: [Equal] compares as assert and
// util.isDeepStrictEqual do, [Colored] tells whether a stream takes colors.
//
// # Differences
//
// Encodings with characters of several bytes (gbk, gb18030, big5, euc-jp, euc-kr,
// shift_jis, iso-2022-jp) are decoded with the tables that browsers use. Node's have
// other characters in areas of private use, fewer in big5 and euc-kr, and replace
// invalid bytes in other numbers.
//
// # Goroutines
//
// Everything belongs to the realm's goroutine.
package util
