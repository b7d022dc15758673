// finished with each of its options, with streams of the web, from callbacks.
const { finished, Readable, Writable, Duplex, PassThrough, promises } = require('stream');
const log = console.log;
let q = [];
const T = (f) => q.push(f);
const als = new (require('async_hooks').AsyncLocalStorage)();
T(() => {
	const r = new Readable({ read() {} });
	als.run('ctx', () => finished(r, () => log('als', als.getStore())));
	r.destroy();
});
T(() => {
	const ac = new AbortController();
	const r = new Readable({ read() {} });
	finished(r, { signal: ac.signal }, (e) => log(e.name, e.cause.message));
	ac.abort(new Error('why'));
	log('sync');
});
T(() => {
	const r = new Readable({ read() {} });
	finished(r, { signal: AbortSignal.abort('x') }, (e) => log(e.name, e.code, e.cause));
	log('sync');
});
T(async () => {
	const ac = new AbortController();
	const r = new Readable({ read() {} });
	const p = promises.finished(r, { signal: ac.signal, cleanup: true });
	log(r.eventNames());
	ac.abort();
	await p.catch((e) => log(e.name, r.eventNames()));
});
T(() => {
	const r = new Readable({ read() {} });
	const off = finished(r, () => log('never'));
	log(r.eventNames(), off.length, off.name, off());
	log(r.eventNames());
});
T(() => {
	const d = new Duplex({
		read() {},
		write(c, e, cb) {
			cb();
		},
	});
	for (const o of [
		{},
		{ readable: false },
		{ writable: false },
		{ error: false },
		{ readable: true, writable: true },
		{ readable: false, writable: false },
	])
		finished(d, o, (e) => log(o, e && e.code));
	log(d.eventNames().map((n) => [n, d.listenerCount(n)]));
	d.push(null);
	d.resume();
	d.end();
});
T(() => {
	const r = new Readable({ read() {} });
	finished(r, { error: false }, (e) => log('err false', e.message));
	r.on('error', () => {});
	r.destroy(new Error('x'));
});
T(() => {
	const rs = new ReadableStream({
		start(c) {
			c.close();
		},
	});
	finished(rs, (e) => log('rs', e));
	const ws = new WritableStream();
	finished(ws, (e) => log('ws', e));
	ws.close();
	const re = new ReadableStream({
		start(c) {
			c.error(new Error('webbad'));
		},
	});
	finished(re, (e) => log('re', e.message));
});
T(async () => {
	const rs = new ReadableStream({
		start(c) {
			this.c = c;
		},
	});
	const ac = new AbortController();
	finished(rs, { signal: ac.signal }, (e) => log('aborted', e.name));
	ac.abort();
	try {
		await promises.finished(
			new ReadableStream({
				start(c) {
					c.error(1);
				},
			}),
		);
	} catch (e) {
		log('rejected', e);
	}
});
T(() => {
	try {
		finished(new TransformStream(), () => {});
	} catch (e) {
		log(e.code, e.message);
	}
});
T(() => {
	const r = new Readable({ read() {} });
	r.push(null);
	r.resume();
	r.on('close', () => {
		finished(r, function (...a) {
			log('after close', a, this === r);
		});
		log('sync');
	});
});
T(() => {
	const r = new Readable({ read() {} });
	finished(r, () => {
		throw new Error('in cb');
	});
	process.once('uncaughtException', (e) => log('unc', e.message));
	r.destroy();
});
T(async () => {
	const w = new Writable({
		write(c, e, cb) {
			cb();
		},
	});
	const p = promises.finished(w, { cleanup: true });
	log(w.listenerCount('finish'));
	w.end();
	await p;
	log(w.listenerCount('finish'));
});
T(() => {
	const { EventEmitter } = require('events');
	const req = new EventEmitter();
	req.setHeader = () => {};
	req.abort = () => {};
	req.writable = true;
	try {
		finished(req, (e) => log('req', e && e.code));
		log(req.eventNames());
		req.emit('complete');
	} catch (e) {
		log(e.message);
	}
});
(function next() {
	const f = q.shift();
	if (!f) return;
	f();
	let n = 10;
	(function w() {
		if (n-- > 0) setImmediate(w);
		else {
			log('--');
			next();
		}
	})();
})();
