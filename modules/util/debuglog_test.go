package util_test

import (
	"testing"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/jstest"
)

// TestDebuglog runs a script with sections of debug logs asked for. What is expected
// was recorded from node with the same NODE_DEBUG.
func TestDebuglog(t *testing.T) {
	r, out := jstest.Realm(t, setup)
	process := r.Builtin("process")
	env, stderr := r.VM.NewObject(), r.VM.NewObject()
	r.On(env).Value("NODE_DEBUG", r.VM.ToValue("bar, sp ,http*,a.c,(q"))
	r.On(stderr).Method("write", 1, func(c goja.FunctionCall) goja.Value {
		out.WriteString("[stderr] " + c.Argument(0).String())
		return r.VM.ToValue(true)
	})
	r.On(process).Value("env", env).Value("stderr", stderr).Value("pid", r.VM.ToValue(42))
	jstest.Script(t, r, "debuglog.js", `
		const util = require('util');
		process.on('warning', (warning) => console.log('warning', warning.message));
		process.env.NODE_DEBUG = 'late';
		const off = util.debuglog('foo');
		off('not written');
		console.log(off, off.enabled, off.name, off.length, util.debuglog('foo') === off);
		const bar = util.debuglog('Bar', (fn) => console.log('opened', fn.name, fn.length, fn === bar));
		console.log(bar.enabled);
		bar('hello %s', 'you', { a: 1 });
		bar('two\nlines', '%s', 1);
		bar();
		for (const name of ['sp', 'http2', 'xhttp', 'a.c', 'abc', '(q', 'late', '', 5]) console.log(name, util.debuglog(name).enabled);
		util.debuglog('http2')('wild');
		util.debuglog('foo', () => console.log('opened all the same'))('not written');
		util.debuglog('bar', 5)('no function');
		console.log(typeof util.debuglog());
		for (const use of [() => util.debuglog()('x'), () => util.debuglog().enabled, () => { 'use strict'; bar.enabled = false; }]) {
			try { use(); } catch (err) { console.log(err.name); }
		}
	`)
	want := `[Function: logger] { enabled: [Getter] } false logger 0 false
true
opened debug 0 false
[stderr] BAR 42: hello you { a: 1 }
[stderr] BAR 42: two
lines %s 1
[stderr] BAR 42: 
sp false
http2 true
xhttp false
a.c true
abc false
(q true
late false
 false
5 false
[stderr] HTTP2 42: wild
opened all the same
[stderr] BAR 42: no function
function
TypeError
TypeError
TypeError
warning Setting the NODE_DEBUG environment variable to 'http2' can expose sensitive data (such as passwords, tokens and authentication headers) in the resulting log.
`
	if got := out.String(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
