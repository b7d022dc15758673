// Package jstest runs scripts in the tests of builtin modules, without the command:
// in a realm with timers, a small process and a console whose lines a test can read.
//
//	out := jstest.Run(t, "testdata/order.js", func(r *js.Realm) {
//		r.Define("events", events.Load)
//	})
//
// [Compare] runs every script of a folder and compares what it prints with the
// recording beside it, which comes from Node and is checked against it where it is
// installed.
package jstest
