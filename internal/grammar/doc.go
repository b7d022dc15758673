// Package grammar finds what V8 complains of in a text that is no program: its words and the place.
//
// goja's parser says that a text is none, but in its own words, at the place where it stumbled, and of some such texts
// it takes all. [Check] reads a text again as V8 reads it, in one pass and with the same decisions at the same tokens,
// since it depends on these which of several errors is the one that is reported.
//
// # How
//
// A parser without a tree goes through the tokens. What an expression might have to be - a pattern, the parameters of an
// arrow function, a value - is not known while it is read, so what speaks against each of them is noted in a [cover] until
// it is known. Declarations are kept in a [scope] of names.
//
// After the first error every token is one that nothing takes. What has been read then finds its end as V8's parser does:
// an error noted earlier, at a place further ahead, still replaces the first one.
package grammar
