// Package regexps matches regular expressions as the language has it, with V8's words for what is
// wrong with a pattern.
//
//	program, problem := regexps.Compile(pattern, "giu")
//	...
//	places, err := machine.MatchUnits(program, text, from, sticky)
//
// # From a pattern to a match
//
// The parser (parse.go, class.go, escape.go) goes through a pattern in the order of V8's, so that it finds
// the same error first, and makes a tree of it (node.go). Properties become sets of characters (property.go, set.go),
// classes with the flag v are worked out to sets and strings.
//
// The compiler (compile.go) makes a list of instructions of the tree (program.go). It knows what may come behind
// each part (follow.go): a run of characters that what follows cannot begin with is never tried again
// shorter, which makes most patterns linear.
//
// A [Machine] executes the instructions on a text, of bytes or of UTF-16 units as goja has it, where that
// lies (run.go). What it is to try when something fails it remembers on a stack of its own, together
// with what the groups had matched before. It looks for where a match can begin by what the pattern
// begins with (match.go). Others can stop it at any time, and it remembers no more than V8 does.
//
// A look back is executed backwards: what is behind goes first, and each character is stepped over before and after it
// is looked at.
//
// # What is not as the specification has it
//
// Without the flags u and v a pattern works on UTF-16 units, and case is what toUpperCase makes of them; with those,
// on characters, and on simple case folding (fold.go). V8 tries every unit as the beginning of a match even then, so
// that something that takes no character may match in the middle of one: so does this.
//
// The characters are those of package unicode, whose version of Unicode may be behind V8's.
package regexps
