// Package library runs the parts of Sluice that are written in JavaScript: what runs
// rarely, such as pipeline, assert or the promise forms of functions.
//
// A [Library] is compiled once per process, when a realm first loads it, and run once
// in each realm that loads it. Its frames do not show in the stacks of scripts.
//
// # Pattern
//
// finished.js, beside the Go file, is the body of a function:
//
//	const { EventEmitter } = require('events');
//	exports.finished = function finished(stream, options, callback) {
//		errors.validateFunction(callback, 'callback');
//		native.watch(stream);
//		...
//	};
//
// and the Go file loads it:
//
//	//go:embed finished.js
//	var finishedText string
//
//	var finished = library.New("stream/finished", finishedText)
//
//	exports := finished.Load(r, native)
//
// The parameters of that function are
//
//	exports   what Load returns, an empty object at first
//	require   a function that returns a builtin module by its name without `node:`, and by
//	          'internal/queue' the class Queue of queue.js
//	native    what the Go side gives it
//	errors    Node's errors and checks of arguments, see errors.go
//
// It is strict code, lowered as scripts are.
package library
