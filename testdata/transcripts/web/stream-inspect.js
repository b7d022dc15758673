// What streams of the web look like in each of their states.
const log = console.log;
const util = require('util');
(async () => {
	let c;
	const rs = new ReadableStream({
		start(x) {
			c = x;
			log('in start', x);
		},
	});
	log(rs, c, util.inspect(rs, { depth: 0 }), util.inspect({ a: { b: rs } }, { depth: 1 }), util.inspect([rs], { depth: -1 }));
	const r = rs.getReader();
	r.read().catch(() => {});
	log(r, rs);
	c.error(new Error('x'));
	log(rs, r.closed instanceof Promise);
	r.closed.catch(() => {});
	r.releaseLock();
	log(util.inspect(r).replace(/\n +at .*/g, ''));
	const e = new ReadableStream({
		type: 'bytes',
		start(x) {
			c = x;
		},
	});
	const br = e.getReader({ mode: 'byob' });
	br.read(new Uint8Array(3));
	log(c, br, c.byobRequest, util.inspect(c.byobRequest, { depth: 0 }));
	let wc;
	const ws = new WritableStream({
		start(x) {
			wc = x;
			log(x);
		},
	});
	log(ws, wc, util.inspect(wc, { depth: 0 }));
	const w = ws.getWriter();
	log(w, util.inspect(w, { depth: 0 }));
	wc.error(1);
	w.closed.catch(() => {});
	log(ws);
	await new Promise(setImmediate);
	log(ws, w);
	let tc;
	const ts = new TransformStream({
		start(x) {
			tc = x;
		},
	});
	log(ts, tc, util.inspect(ts, { depth: 0 }));
	const it = new ReadableStream().values();
	log(it, util.inspect(it, { showHidden: true }));
	log(Object.getPrototypeOf(it), Reflect.ownKeys(Object.getPrototypeOf(it)));
	const cs = new CompressionStream('gzip');
	log(cs, new DecompressionStream('deflate'));
})();
