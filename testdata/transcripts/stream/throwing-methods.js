// Methods and listeners of streams that throw or reject, with captureRejections and without.
const stream = require('stream');
const { Readable, Writable, Duplex, Transform, PassThrough, pipeline, finished } = stream;
const log = console.log;
const q = [];
const T = (n, f) => q.push([n, f]);
const cb0 = (c, e, cb) => cb();
const ev = (n, s, l = ['data', 'end', 'finish', 'prefinish', 'error', 'close', 'drain', 'pause', 'resume', 'readable']) => {
	for (const e of l) s.on(e, (x) => log(n, e, x instanceof Error ? x.code || x.message : Buffer.isBuffer(x) ? String(x) : x));
	return s;
};
const E = ['end', 'finish', 'error', 'close', 'drain', 'pause', 'resume', 'prefinish'];
process.on('uncaughtException', (e) => log('UNC', e.code, e.message));
process.on('unhandledRejection', (e) => log('UNH', e && e.message));
setImmediate(function next() {
	const f = q.shift();
	if (!f) return;
	log('--', f[0]);
	f[1](f[0]);
	let n = 10;
	(function w() {
		if (n-- > 0) setImmediate(w);
		else next();
	})();
});
T('capture', (n) => {
	const r = ev(n, new Readable({ captureRejections: true, read() {} }), E);
	r.on('data', async () => {
		throw new Error('async data');
	});
	r.push('x');
});
T('capture w', (n) => {
	const w = ev(n, new Writable({ captureRejections: true, write: cb0 }), E);
	w.on('drain', async () => {});
	w.on('finish', async () => {
		throw new Error('async finish');
	});
	w.end('x');
});
T('capture error ev', (n) => {
	const r = new Readable({ captureRejections: true, read() {} });
	r.on('error', async (e) => {
		log(e.message);
		throw new Error('in error');
	});
	r.destroy(new Error('first'));
});
T('capture after destroy', (n) => {
	const r = ev(n, new Readable({ captureRejections: true, read() {} }), E);
	r.on('data', async () => {
		await new Promise(setImmediate);
		throw new Error('late');
	});
	r.push('x');
	setImmediate(() => r.destroy());
});
T('async read', (n) => {
	const r = ev(
		n,
		new Readable({
			async read() {
				throw new Error('ar');
			},
		}),
		E,
	);
	r.resume();
});
T('async write', (n) => {
	const w = ev(
		n,
		new Writable({
			async write() {
				throw new Error('aw');
			},
		}),
		E,
	);
	w.write('x');
});
T('async transform', (n) => {
	const t = ev(
		n,
		new Transform({
			async transform(c, e, cb) {
				await null;
				cb(null, 'T' + c);
			},
		}),
	);
	t.end('x');
});
T('async final', (n) => {
	const w = ev(
		n,
		new Writable({
			write: cb0,
			async final() {
				throw new Error('af');
			},
		}),
		E,
	);
	w.end();
});
T('async final cb', (n) => {
	const w = ev(
		n,
		new Writable({
			write: cb0,
			async final(cb) {
				await null;
				cb();
			},
		}),
		E,
	);
	w.end();
});
T('async construct', (n) => {
	const w = ev(
		n,
		new Writable({
			write: cb0,
			async construct() {
				throw new Error('ac');
			},
		}),
		E,
	);
	w.end();
});
T('async destroy', (n) => {
	const w = ev(
		n,
		new Writable({
			write: cb0,
			async destroy() {
				throw new Error('ad');
			},
		}),
		E,
	);
	w.destroy();
});
T('async flush', (n) => {
	const t = ev(
		n,
		new Transform({
			transform: cb0,
			async flush(cb) {
				await null;
				cb(null, 'F');
			},
		}),
	);
	t.end('x');
});
T('throw data', (n) => {
	const r = ev(n, new Readable({ read() {} }), E);
	r.on('data', (d) => {
		log('got', String(d));
		if (String(d) === 'a') throw new Error('thrown in data');
	});
	r.push('a');
	r.push('b');
	r.push(null);
});
T('throw end', (n) => {
	const r = ev(n, new Readable({ read() {} }), ['close', 'error']);
	r.on('end', () => {
		throw new Error('thrown in end');
	});
	r.push(null);
	r.resume();
});
T('throw finish', (n) => {
	const w = ev(n, new Writable({ write: cb0 }), ['close', 'error']);
	w.on('finish', () => {
		throw new Error('thrown in finish');
	});
	w.end();
});
T('throw wcb', (n) => {
	const w = ev(n, new Writable({ write: cb0 }), E);
	w.write('a', () => {
		throw new Error('thrown in cb');
	});
	w.write('b', () => log('b cb'));
	w.end();
});
T('throw readable', (n) => {
	const r = ev(n, new Readable({ read() {} }), ['close', 'error', 'end']);
	r.on('readable', () => {
		log('rd', String(r.read()));
		throw new Error('thrown in readable');
	});
	r.push('a');
	setImmediate(() => {
		r.push('b');
		r.push(null);
	});
});
T('throw close', (n) => {
	const r = new Readable({ read() {} });
	r.on('close', () => {
		throw new Error('thrown in close');
	});
	r.on('close', () => log('second close'));
	r.destroy();
});
T('throw error', (n) => {
	const r = ev(n, new Readable({ read() {} }), ['close']);
	r.on('error', () => {
		throw new Error('thrown in error');
	});
	r.destroy(new Error('x'));
});
T('throw pipe dest', (n) => {
	const r = ev(n, new Readable({ read() {} }), E);
	const w = ev(
		'w',
		new Writable({
			write() {
				throw new Error('w throws');
			},
		}),
		E,
	);
	r.pipe(w);
	r.push('x');
});
T('throw transform', (n) => {
	const r = ev(n, new Readable({ read() {} }), E);
	const t = ev(
		't',
		new Transform({
			transform() {
				throw new Error('t throws');
			},
		}),
		E,
	);
	r.pipe(t);
	r.push('x');
});
T('throw drain', (n) => {
	const w = new Writable({
		highWaterMark: 1,
		write(c, e, cb) {
			setImmediate(cb);
		},
	});
	w.on('drain', () => {
		throw new Error('drain throws');
	});
	w.write('a', () => log('cb a'));
	w.write('b', () => log('cb b'));
});
