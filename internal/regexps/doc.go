// Package regexps checks regular expressions as V8 does, and puts them into the terms of
// goja, which takes \p{...} for the letter p, for which lines end with \n only, and which
// does not know the flags d and v.
//
// A property becomes a class of the characters that have it. The properties are those of
// package unicode: general categories, scripts, and binary properties as far as
// Unicode derives them from what Go has; and those of emoji. Others are refused as V8 refuses those
// that do not exist, and so are properties of strings.
//
// With the flag m, ^ and $ become what looks at the character before and after, as \r,
// U+2028 and U+2029 end lines too.
//
// With the flag v, a class is worked out: it becomes one of characters, or a choice of
// strings and such a class. What d asks for is found by [Indices].
package regexps
