// Package esm reads the parts of a module's text that goja's parser does not know.
//
// # Modules
//
// [Scan] finds the import and export declarations of an ES module, and import.meta. It
// goes through the tokens of the text, for what looks like a declaration may stand in a
// string, a template, a comment or a regular expression. Declarations stand at the top of a
// module only, outside of all brackets, where nothing else begins with these words but
// import() and import.meta.
//
// What it found is in a [Module], together with the [Edit] that each of them needs for the
// rest to be a text that goja parses: every other token keeps its place. An exported
// declaration stays one, without the word in front of it; its names are known when the text
// has been parsed.
//
// # CommonJS
//
// [CommonJSExports] guesses the names that a CommonJS module exports, from its text, for ES
// modules to import them by name. Like Node, it knows the patterns that people and compilers
// write, and runs nothing.
package esm
