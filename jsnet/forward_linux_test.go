package jsnet

import (
	"testing"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/modules/buffer"
	"github.com/sluicejs/sluice/modules/events"
)

// TestPipesForward holds that what is piped from socket to socket is forwarded until a
// script does something that it could not see otherwise, and again once that is undone.
func TestPipesForward(t *testing.T) {
	r, out := jstest.Realm(t, func(r *js.Realm) {
		r.Define("events", events.Load)
		r.Define("net", Load)
		r.VM.Set("Buffer", buffer.Of(r).Constructor())
	})
	forwards := func(c goja.FunctionCall) goja.Value {
		f := socketOf(c.Argument(0)).forwarding
		return r.VM.ToValue(f != nil && f.dest == socketOf(c.Argument(1)) && f.direct)
	}
	r.VM.Set("forwards", r.Func("forwards", 2, forwards))
	jstest.Script(t, r, "forward.js", `
		const net = require('net');
		const target = net.createServer((sink) => { sink.on('data', (chunk) => arrived(chunk.length)); }).listen(0, '127.0.0.1', () => server.listen(0, '127.0.0.1', () => { client = net.connect(server.address().port, '127.0.0.1'); }));
		let client, left, then;
		const arrived = (n) => { if ((left -= n) === 0) then(); };
		const send = (n) => new Promise((resolve) => { left = n; then = resolve; client.write(Buffer.alloc(n)); });
		const server = net.createServer((a) => {
			const b = net.connect(target.address().port, '127.0.0.1', async () => {
				const check = async (what) => {
					for (let i = 0; i < 3; i++) { await send(1000); await send(300000); await send(10); }
					console.log(what, forwards(a, b));
				};
				const listener = () => {};
				await check('piped');
				a.on('data', listener);
				await check('a listener');
				a.off('data', listener);
				await check('no listener');
				for (const [socket, name] of [[a, 'push'], [a, 'read'], [a, '_read'], [a, 'emit'], [b, 'write'], [b, '_write']]) {
					const original = socket[name];
					socket[name] = function (...args) { return original.apply(this, args); };
					await check('own ' + name);
					delete socket[name];
					await check('no own ' + name);
				}
				b.emit = b.emit;
				b._writev = b._writev;
				await check('what is not called');
				a.setTimeout(100000);
				b.on('drain', listener).on('pipe', listener);
				await check('timeouts and other listeners');
				a.setEncoding('utf8');
				await check('an encoding');
				client.destroy();
				server.close();
				target.close();
			});
			a.pipe(b);
		});
	`)
	const want = `piped true
a listener false
no listener true
own push false
no own push true
own read false
no own read true
own _read false
no own _read true
own emit false
no own emit true
own write false
no own write true
own _write false
no own _write true
what is not called true
timeouts and other listeners true
an encoding false
`
	if got := out.String(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
