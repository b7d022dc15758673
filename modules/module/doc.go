// Package module loads CommonJS and ES modules as Node does, and is the builtin module
// of that name.
//
// # Contract
//
// [Install] gives a realm its loader. [Loader.RunMain] loads the program's first
// module, [Loader.Preload] one before it. Both run beneath JavaScript, in a turn
// of the loop, and throw what the module throws.
//
// Whatever Node lets a program change takes effect here, too: the functions
// `_load`, `_resolveFilename`, `_findPath`, `_nodeModulePaths`,
// `_resolveLookupPaths` and `wrap` of Module, `require`, `load` and `_compile` of
// its prototype, `_extensions` and `_cache` are looked up when they are needed.
//
// Builtin modules are those the realm defines. Files are read through [Files]:
// [System] has those of the system, [FS] those of an [fs.FS], whose root is the
// folder `/`.
//
// # ES modules
//
// What only ES modules need is made when there is one ([Loader.esm]). A module goes through these steps:
//
//   - A specifier becomes a URL (import.go), and that a module: an ES module, a CommonJS or builtin one, or JSON,
//     together with all that it asks for (esm_load.go, esm_synthetic.go).
//   - Each variable that a module exports is a cell, an object with the property `value`. Linking finds the cell of
//     each import, calls the generator function that a module is compiled to (see package script) with them, and
//     lets that hoist its functions and hand out the getters of its variables (esm_link.go). A variable that nothing
//     assigns to is the value of its cell once the module has run, so that reading it costs no call.
//   - Evaluation follows the language's specification step by step, with its order of modules that await something
//     (esm_evaluate.go).
//
// Node reads the files of import() meanwhile, which takes turns of the loop. Here they are read at once, in a
// turn that comes after such a time; what waits for no file takes as many microtasks as in Node.
package module
