// Package readline is node:readline and node:readline/promises.
//
// All of it that runs once a line or once a key is JavaScript:
//
//	keys.js        the keys that the bytes of a terminal stand for, and emitKeypressEvents
//	interface.js   the class that both Interfaces inherit from: input, lines, prompts, questions
//	editor.js      editing a line and drawing it
//	history.js     the lines before, undoing, and what was cut out
//	complete.js    completion
//	iterator.js    the lines of an Interface for `for await`
//	readline.js    node:readline
//	promises.js    node:readline/promises
//
// An Interface calls its own internal methods under symbols. Those of node:readline lead
// to the methods with an underscore that programs override, _writeToOutput before all.
package readline
