// pipeline with streams of the web as source, transform and destination.
const { pipeline, Readable, Writable, PassThrough, promises, Transform } = require('stream');
const log = console.log;
const rs = (...a) =>
	new ReadableStream({
		start(c) {
			a.forEach((x) => c.enqueue(x));
			c.close();
		},
		cancel(r) {
			log('cancel', r && r.message);
		},
	});
const ws = () =>
	new WritableStream({
		write(c) {
			log('ws', c);
		},
		close() {
			log('ws close');
		},
		abort(r) {
			log('ws abort', r && r.message);
		},
	});
const ts = () =>
	new TransformStream({
		transform(c, k) {
			k.enqueue(String(c).toUpperCase());
		},
		flush() {
			log('flush');
		},
	});
let q = [];
const T = (f) => q.push(f);
const run = (n, ...s) =>
	T(async () => {
		try {
			log(n, await promises.pipeline(...s.map((x) => (typeof x === 'function' && x.make ? x() : x))));
		} catch (e) {
			log(n, 'rej', e && e.name, e && e.code, e && e.message);
		}
	});
const W = (fail) =>
	new Writable({
		objectMode: true,
		write(c, e, cb) {
			log('W', c);
			cb(fail ? new Error('W failed') : null);
		},
		final(cb) {
			log('W final');
			cb();
		},
	});
run('rs ws', rs('a', 'b'), ws());
run('rs ts ws', rs('a'), ts(), ws());
run('rs W', rs('a'), W());
run('R ws', Readable.from(['a', 'b']), ws());
run('R ts W', Readable.from(['a']), ts(), W());
run(
	'gen ts W',
	function* () {
		yield 'a';
		yield 'b';
	},
	ts(),
	W(),
);
run('rs fn', rs('a', 'b'), async (s) => {
	let r = '';
	for await (const x of s) r += x;
	return r;
});
run(
	'rs gen ws',
	rs('a'),
	async function* (s) {
		for await (const x of s) yield x + x;
	},
	ws(),
);
run('rs W fails', rs('a', 'b'), W(true));
run(
	'R fails ws',
	new Readable({
		read() {
			this.destroy(new Error('R failed'));
		},
	}),
	ws(),
);
run(
	'rs error',
	new ReadableStream({
		pull(c) {
			c.error(new Error('rs err'));
		},
	}),
	W(),
);
run(
	'ws error',
	Readable.from(['a']),
	new WritableStream({
		write() {
			throw new Error('ws err');
		},
	}),
);
run(
	'ts error',
	rs('a'),
	new TransformStream({
		transform() {
			throw new Error('ts err');
		},
	}),
	W(),
);
run('rs end false', rs('a'), ws(), { end: false });
run('R ws end false', Readable.from(['a']), ws(), { end: false });
run(
	'abort',
	new ReadableStream({
		cancel(r) {
			log('cancelled', r);
		},
	}),
	ws(),
	{ signal: AbortSignal.abort() },
);
T(async () => {
	const ac = new AbortController();
	const p = promises.pipeline(
		new ReadableStream({
			cancel(r) {
				log('cancelled', r && r.name);
			},
		}),
		ws(),
		{ signal: ac.signal },
	);
	setImmediate(() => ac.abort());
	try {
		await p;
	} catch (e) {
		log('abort later', e.name, e.code);
	}
});
T(async () => {
	const ac = new AbortController();
	const p = promises.pipeline(
		new ReadableStream({
			cancel(r) {
				log('cancelled', r && r.name);
			},
		}),
		W(),
		{ signal: ac.signal },
	);
	setImmediate(() => ac.abort());
	try {
		await p;
	} catch (e) {
		log('abort later', e.name, e.code);
	}
});
T(() => {
	const r = pipeline(rs('a'), ts(), (e) => log('cb', e));
	log(r.constructor.name);
	(async () => {
		for await (const x of r.readable || r) log('got', x);
	})();
});
T(() => {
	const r = pipeline(rs('a'), new PassThrough(), (e) => log('cb', e));
	log(r.constructor.name);
	r.on('data', (d) => log(String(d)));
});
T(() => {
	const l = rs('a');
	l.getReader();
	pipeline(l, W(), (e) => log('locked', e.name, e.code, e.message));
});
T(() => {
	const l = ws();
	l.getWriter();
	pipeline(Readable.from(['a']), l, (e) => log('locked', e && e.name, e && e.code, e && e.message));
});
process.on('unhandledRejection', (e) => log('UNHANDLED', e && e.message));
process.on('uncaughtException', (e) => log('UNCAUGHT', e && e.code, e.message));
(function next() {
	const f = q.shift();
	if (!f) return;
	f();
	let n = 15;
	(function w() {
		if (n-- > 0) setImmediate(w);
		else {
			log('--');
			next();
		}
	})();
})();
