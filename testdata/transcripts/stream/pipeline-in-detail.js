// pipeline with every kind of part, and finished with what is no stream.
const stream = require('stream');
const { Readable, Writable, Transform, PassThrough, Duplex, Stream, pipeline, finished } = stream;
const log = console.log;
let q = [];
const T = (f) => q.push(f);
const W = (o) =>
	new Writable({
		write(c, e, cb) {
			cb();
		},
		...o,
	});
const net = require('net');
T(() => {
	pipeline('', W(), (e) => log('iterables', e));
	pipeline(
		'ab',
		W({
			objectMode: true,
			write(c, e, cb) {
				log(c);
				cb();
			},
		}),
		(e) => log(e),
	);
	pipeline(
		Buffer.from('ab'),
		W({
			objectMode: true,
			write(c, e, cb) {
				log(c);
				cb();
			},
		}),
		(e) => log(e),
	);
});
T(() => {
	pipeline(
		Readable.from(['hello', 'world']),
		async function* (s) {
			for await (const c of s) yield c.toUpperCase();
		},
		async (s) => {
			let r = '';
			for await (const c of s) r += c;
			return r;
		},
		(e, v) => log('value', e, v),
	);
});
T(() => {
	const p = pipeline(
		Readable.from(['a']),
		async function* (s) {
			for await (const c of s) yield c;
		},
		(e) => log('generator last', e && e.code),
	);
	log(p.constructor.name, p.readableObjectMode);
});
T(() => {
	const p = pipeline(
		Readable.from(['a']),
		async function* (s) {
			for await (const c of s) yield c;
		},
		(e) => log('generator last too', e && e.code),
	);
	p.destroy();
});
T(() => {
	const s = new PassThrough();
	pipeline(
		async function* () {
			yield 'a';
			throw new Error('src');
		},
		s,
		W(),
		(e) => log('throws', e.message, s.destroyed),
	);
});
T(() => {
	pipeline(
		Readable.from(['a']),
		async () => {
			throw new Error('noread');
		},
		(e) => log('throws too', e.message),
	);
});
T(() => {
	const s = Readable.from(['a', 'b', 'c']);
	pipeline(
		s,
		async (x) => {
			for await (const c of x) return c;
		},
		(e, v) => log('left early', e, v, s.destroyed),
	);
});
T(() => {
	const r = new Readable({ read() {} });
	const w = W();
	pipeline([r, w], (e) => log('array', e));
	r.push(null);
});
T(async () => {
	const ac = new AbortController();
	const r = new Readable({ read() {} }),
		got = [];
	const w = W({
		write(c, e, cb) {
			got.push(String(c));
			cb();
		},
	});
	const p = stream.addAbortSignal(
		ac.signal,
		pipeline([r, w], (e) => log('aborted', e.name, got, r.destroyed, w.destroyed)),
	);
	r.push('hi');
	setImmediate(() => ac.abort());
});
T(() => {
	const srv = net.createServer((s) =>
		pipeline(s, s, (e) => {
			log('echo', e);
			srv.close();
		}),
	);
	srv.listen(0, '127.0.0.1', () => {
		const c = net.connect(srv.address().port, '127.0.0.1');
		c.end('echo');
		c.on('data', (d) => log(String(d)));
	});
});
T(() => {
	process.once('uncaughtException', (e) => log('callback throws', e.message));
	pipeline(
		Readable.from(['a']),
		async (s) => {
			for await (const c of s);
		},
		() => {
			throw new Error('incb');
		},
	);
});
T(() => {
	const s = Readable.from(['a']);
	s[Symbol.asyncIterator] = null;
	pipeline(s, W(), (e) => log('no iterator', e));
});
T(async () => {
	const w = W();
	await stream.promises.pipeline(Readable.from(['x']), w, { end: false });
	log('end: false', w.writableEnded, w.destroyed);
});
T(async () => {
	for (const end of [undefined, null, 0, '', 'x']) {
		const w = W();
		await stream.promises.pipeline(Readable.from(['x']), w, { end });
		log(end, w.writableEnded);
	}
});
T(() => {
	for (const a of [
		[(s) => {}, (s) => {}],
		[
			function* () {
				yield 1;
			},
			function* (s) {
				yield 1;
			},
		],
		[Readable.from([]), (s) => s, (s) => {}],
	])
		try {
			pipeline(...a, () => {});
		} catch (e) {
			log('no iterable', e.code, e.message);
		}
});
T(() => {
	for (const a of [
		[],
		[() => {}],
		[new PassThrough(), () => {}],
		[new PassThrough(), new PassThrough()],
		[[]],
		[[], () => {}],
		[undefined, () => {}],
		['a', 'b', () => {}],
	])
		try {
			pipeline(...a);
		} catch (e) {
			log('arguments', e.code, e.message);
		}
});
T(() => {
	const p = new PassThrough();
	const r = new PassThrough();
	r.end('x');
	pipeline(r, p, (e) => {
		log('ok', e, p.destroyed);
	});
	p.resume();
});
T(() => {
	const s = new Readable({
		read() {
			this.push('x');
			this.push(null);
		},
		destroy(e, cb) {
			log('_destroy');
			process.nextTick(() => {
				log('destroyed');
				cb(e);
			});
		},
	});
	pipeline(
		s,
		W({
			final(cb) {
				log('final', s.readableEnded);
				cb();
			},
		}),
		(e) => log('slow destroy', e),
	);
});
T(() => {
	const f = finished;
	for (const x of [
		{},
		null,
		undefined,
		5,
		'x',
		new (require('events'))(),
		Object.assign(new (require('events'))(), { _writableState: {} }),
		Object.assign(new (require('events'))(), { readable: true, pipe() {} }),
	])
		try {
			log(typeof f(x, () => {}));
		} catch (e) {
			log('finished of', e.code, e.message);
		}
});
(function next() {
	const f = q.shift();
	if (!f) return;
	f();
	let n = 40;
	(function w() {
		if (n-- > 0) setImmediate(w);
		else {
			log('--');
			next();
		}
	})();
})();
