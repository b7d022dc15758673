// Package lower parses JavaScript for goja, also where it is newer than goja: async
// generators, `for await`, import() and the comments of HTML become what goja has.
//
// # How
//
// [Parse] returns a syntax tree in which every position is one of the text it was
// given, so that errors, stacks and Function.prototype.toString never show what was
// made of it. To that end the lowering happens in the tree, not in the text:
//
//   - goja's parser knows async generators and its compiler does not. Such a function
//     becomes a generator, in which `await x` is `yield await(x)`; a function around it
//     makes an async generator of what it returns (generator.go).
//   - What the parser does not know is put into words that it does know, as short as they
//     were, where it says that it stumbled: the word `await` in `for await` is blanked,
//     `import` becomes a name, and so on. The nodes that this yields are then what is
//     lowered (edit.go, forawait.go).
//
// An error that is left after that is one of the script, at its place.
//
// [Contain] changes a tree for another purpose: its global variables become those of an object.
//
// # Modules
//
// [ParseModule] parses an ES module, whose declarations package esm has found and taken out of the text. What is
// left is the body of a generator function that hands out the getters of its exported variables first, and whose
// `await` is `yield` (module.go). [BindImports] has it read what it imports from objects that it is called with (bind.go).
//
// # At run time
//
// Lowered code calls the functions of one object, which is the value of [Runtime]'s
// program and of a variable that no script can name. A program that needs it says so
// ([Program.Lowered]).
package lower
