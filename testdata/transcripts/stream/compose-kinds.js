// compose and readable.compose: functions, errors at each place, backpressure, arguments.
const { compose, Readable, Writable, Duplex, PassThrough, Transform, finished } = require('stream');
const log = console.log;
let q = [];
const T = (n, f) => q.push([n, f]);
const ev = (n, s) => {
	for (const e of ['data', 'end', 'finish', 'error', 'close', 'drain'])
		s.on(e, (x) => log(n, e, x instanceof Error ? `${x.name} ${x.code} ${x.message}` : x));
	return s;
};
T('fn', (n) => {
	const d = ev(
		n,
		compose(async function* (s) {
			for await (const c of s) yield String(c).toUpperCase();
		}),
	);
	d.write('a');
	d.end('b');
});
T('3 fn', (n) => {
	const f = (x) =>
		async function* (s) {
			for await (const c of s) yield c + x;
		};
	const d = ev(n, compose(f('1'), f('2'), f('3')));
	d.end('b');
});
T('sink', (n) => {
	const d = ev(
		n,
		compose(
			async function* (s) {
				for await (const c of s) yield c;
			},
			async function (s) {
				for await (const c of s) log('sink', c);
			},
		),
	);
	d.write('a');
	d.end('b');
});
T('src', (n) => {
	ev(
		n,
		compose(
			async function* () {
				yield 'a';
				yield 'b';
			},
			async function* (s) {
				for await (const c of s) yield c + c;
			},
		),
	);
});
T('err head', (n) => {
	const h = new PassThrough();
	const d = ev(n, compose(h, new PassThrough()));
	h.destroy(new Error('head'));
});
T('err tail', (n) => {
	const h = new PassThrough();
	const d = ev(n, compose(new PassThrough(), h));
	h.destroy(new Error('tail'));
});
T('err mid', (n) => {
	const h = new PassThrough();
	const d = ev(n, compose(new PassThrough(), h, new PassThrough()));
	h.destroy();
});
T('backpressure', (n) => {
	const d = compose(new PassThrough({ highWaterMark: 2 }), new PassThrough({ highWaterMark: 2 }));
	for (const x of ['aaaa', 'bbbb', 'cccc', 'dddd']) log(n, d.write(x), d.writableLength, d.writableNeedDrain);
	d.on('drain', () => log('drain'));
	d.on('data', (c) => log(String(c)));
	d.end();
	d.on('end', () => log('end'));
});
T('readable.compose', (n) => {
	ev(
		n,
		Readable.from(['a', 'b']).compose(async function* (s) {
			for await (const c of s) yield c + '!';
		}),
	);
});
T('readable.compose writable', (n) => {
	try {
		ev(
			n,
			Readable.from(['a', 'b']).compose(
				new Writable({
					objectMode: true,
					write(c, e, cb) {
						log('w', c);
						cb();
					},
				}),
			),
		);
	} catch (e) {
		log(e.name, e.code, e.message);
	}
});
T('readable.compose signal', (n) => {
	const ac = new AbortController();
	ev(n, new Readable({ read() {} }).compose(new PassThrough(), { signal: ac.signal }));
	ac.abort();
});
T('readable.compose fn nothing', (n) => {
	try {
		ev(
			n,
			Readable.from(['a']).compose(() => {}),
		);
	} catch (e) {
		log(e.name, e.code, e.message);
	}
});
T('objs', (n) => {
	const d = ev(
		n,
		compose(
			new Transform({
				writableObjectMode: true,
				transform(c, e, cb) {
					cb(null, JSON.stringify(c));
				},
			}),
			new Transform({
				readableObjectMode: true,
				transform(c, e, cb) {
					cb(null, JSON.parse(c));
				},
			}),
		),
	);
	log(d.writableObjectMode, d.readableObjectMode);
	d.end({ a: 1 });
});
T('destroy', (n) => {
	const a = ev('a', new PassThrough()),
		b = ev('b', new PassThrough());
	const d = ev(n, compose(a, b));
	d.destroy();
});
T('end unread', (n) => {
	const d = ev(n, compose(new PassThrough(), new PassThrough()));
	d.end('x');
	d.pause();
});
T('inspect keys', (n) => {
	const d = compose(new PassThrough(), new PassThrough());
	log(
		Object.keys(d),
		d.eventNames().map((e) => [e, d.listenerCount(e)]),
	);
});
T('readable true only', (n) => {
	const d = ev(n, compose(Readable.from(['x']), new PassThrough({ objectMode: true })));
	log(d.writable, d.readable);
});
T('args', (n) => {
	for (const a of [
		[null],
		[undefined],
		[1],
		[{}],
		[new PassThrough(), null],
		[new PassThrough(), 'x'],
		['x', new PassThrough()],
		[[1], new PassThrough({ objectMode: true })],
		[async () => {}],
		[function* () {}],
		[Promise.resolve(1)],
		[new PassThrough(), Promise.resolve(2)],
	])
		try {
			const d = compose(...a);
			log('ok', d.constructor.name, d.readable, d.writable);
			d.on('error', (e) => log('E', e.message));
		} catch (e) {
			log(e.name, e.code, e.message.split('\n')[0]);
		}
});
process.on('uncaughtException', (e) => log('UNC', e.message));
process.on('unhandledRejection', (e) => log('UNH', e.message));
(function next() {
	const f = q.shift();
	if (!f) return;
	log('--', f[0]);
	f[1](f[0]);
	let n = 15;
	(function w() {
		if (n-- > 0) setImmediate(w);
		else next();
	})();
})();
