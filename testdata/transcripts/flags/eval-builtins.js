// In code of the command line the builtin modules are variables, crypto too.
// flags: ["-e", "for (const name of ['net', 'util']) console.log(name, globalThis[name] === require(name), Object.getOwnPropertyDescriptor(globalThis, name));\nconsole.log(crypto === require('crypto'), typeof crypto.subtle, console === require('console'), process === require('process'));"]
'use strict';
