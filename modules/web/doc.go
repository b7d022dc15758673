// Package web is what Node has of the web platform: the classes that are global
// variables, which no module of their own exports.
//
// # Libraries
//
// The classes are written in JavaScript, a file for each concern, and are builtin
// modules whose names begin with "internal/", which scripts cannot require. A library
// that is written in JavaScript gets at them by its require:
//
//	const { AbortSignal } = require('internal/abort');
//
// Each file is loaded when something asks for what is in it.
//
// # Signals
//
// What can be aborted takes its AbortSignal by [SignalOption], which any object passes
// that looks like one, as in Node:
//
//	signal := web.SignalOption(r, options)
//	if signal.Aborted() {
//		panic(signal.Error())
//	}
//	cancel := signal.OnAbort(func() { ... })
//
// A nil signal is never aborted, so that nobody has to ask whether there is one.
package web
