// Package module loads CommonJS modules as Node does, and is the builtin module
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
// ES modules cannot be loaded yet: requiring one is ERR_REQUIRE_ESM.
package module
