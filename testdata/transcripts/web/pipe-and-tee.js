// tee, pipeTo and pipeThrough with their options, iteration, ReadableStream.from.
const log = console.log;
const show = (e) => (e && e.name ? `${e.name} ${e.code} ${e.message}` : e);
const att = async (n, f) => {
	try {
		log(n, await f());
	} catch (e) {
		log(n, show(e));
	}
};
const rs = (...a) =>
	new ReadableStream({
		start(c) {
			a.forEach((x) => c.enqueue(x));
			c.close();
		},
		cancel(r) {
			log('cancel', show(r));
		},
	});
const open = () => {
	let c;
	const s = new ReadableStream({
		start(x) {
			c = x;
		},
		cancel(r) {
			log('cancel', show(r));
		},
	});
	s.c = c;
	return s;
};
const ws = (o = {}) =>
	new WritableStream({
		write(c) {
			log('write', c);
		},
		close() {
			log('close');
		},
		abort(r) {
			log('abort', show(r));
		},
		...o,
	});
const all = async (s) => {
	const a = [];
	for await (const x of s) a.push(x);
	return a;
};
(async () => {
	const [a, b] = rs(1, 2).tee();
	log(await all(a), await all(b));
	const o = open();
	const [c, d] = o.tee();
	log(o.locked, o);
	const p = c.cancel('one');
	await new Promise(setImmediate);
	d.cancel('two');
	await att('cancels', () => p);
	const e = open();
	const [f, g] = e.tee();
	e.c.error(new Error('tee err'));
	await att('f', () => all(f));
	await att('g', () => all(g));
	const obj = {};
	const [h, i] = rs(obj).tee();
	log((await all(h))[0] === (await all(i))[0]);
	const bs = new ReadableStream({
		type: 'bytes',
		start(c) {
			c.enqueue(new Uint8Array([1, 2]));
			c.close();
		},
	});
	const [j, k] = bs.tee();
	const jr = await j.getReader({ mode: 'byob' }).read(new Uint8Array(2));
	log(jr, await all(k));
	await att('pipeTo', () => rs(1).pipeTo(ws()));
	await att('preventClose', async () => {
		const w = ws();
		await rs(1).pipeTo(w, { preventClose: true });
		return w;
	});
	await att('preventAbort', async () => {
		const s = open();
		s.c.error(new Error('src'));
		const w = ws();
		try {
			await s.pipeTo(w, { preventAbort: true });
		} finally {
			log(w);
		}
	});
	await att('abort', async () => {
		const s = open();
		s.c.error(new Error('src'));
		const w = ws();
		try {
			await s.pipeTo(w);
		} finally {
			log(w);
		}
	});
	await att('preventCancel', async () => {
		const s = open();
		const w = ws({
			start(c) {
				c.error(new Error('dst'));
			},
		});
		try {
			await s.pipeTo(w, { preventCancel: true });
		} finally {
			log(s, w);
		}
	});
	await att('cancel', async () => {
		const s = open();
		const w = ws({
			start(c) {
				c.error(new Error('dst'));
			},
		});
		try {
			await s.pipeTo(w);
		} finally {
			log(s, w);
		}
	});
	await att('signal', async () => {
		const ac = new AbortController();
		const s = open(),
			w = ws();
		const p = s.pipeTo(w, { signal: ac.signal });
		ac.abort('because');
		try {
			await p;
		} finally {
			log(s, w);
		}
	});
	await att('signal err', async () => {
		const ac = new AbortController();
		const s = open(),
			w = ws();
		const p = s.pipeTo(w, { signal: ac.signal });
		ac.abort();
		await p;
	});
	await att('signal prevent', async () => {
		const s = open(),
			w = ws();
		try {
			await s.pipeTo(w, { signal: AbortSignal.abort(), preventAbort: true, preventCancel: true });
		} finally {
			log(s, w);
		}
	});
	await att('bad signal', () => rs().pipeTo(ws(), { signal: 5 }));
	await att('bad dest', () => rs().pipeTo({}));
	await att('bad', () => rs().pipeTo());
	await att('locked', () => {
		const s = rs();
		s.getReader();
		return s.pipeTo(ws());
	});
	await att('locked w', () => {
		const w = ws();
		w.getWriter();
		return rs().pipeTo(w);
	});
	await att('closed dest', async () => {
		const w = ws();
		await w.close();
		await rs(1).pipeTo(w);
	});
	await att('write fails', () =>
		rs(1, 2).pipeTo(
			ws({
				write() {
					throw new Error('wf');
				},
			}),
		),
	);
	await att('through', () =>
		all(
			rs('a').pipeThrough(
				new TransformStream({
					transform(c, k) {
						k.enqueue(c + c);
					},
				}),
			),
		),
	);
	await att('through bad', () => rs().pipeThrough({}));
	await att('through bad', () => rs().pipeThrough());
	await att('through bad', () => rs().pipeThrough({ readable: 5, writable: ws() }));
	await att('through locked', () => {
		const s = rs();
		s.getReader();
		return s.pipeThrough(new TransformStream());
	});
	await att('values', async () => {
		const s = rs(1, 2);
		for await (const x of s.values({ preventCancel: true })) {
			log(x);
			break;
		}
		return s.locked;
	});
	await att('values cancel', async () => {
		const s = open();
		s.c.enqueue(1);
		for await (const x of s) {
			log(x);
			break;
		}
		return s;
	});
	await att('values', () => log(rs(1).values(), Object.prototype.toString.call(rs().values())));
	await att('next x2', async () => {
		const it = rs(1, 2)[Symbol.asyncIterator]();
		return Promise.all([it.next(), it.next(), it.next()]);
	});
	await att('return', async () => {
		const it = open().values();
		return [await it.return('v'), await it.next(), await it.return('w')];
	});
	await att('locked iter', () => {
		const s = rs();
		s.getReader();
		return s.values();
	});
	await att('values opts', () => rs().values(5));
	await att('values opts', () => rs().values(null));
	await att('from', () => (ReadableStream.from ? all(ReadableStream.from(['a', Promise.resolve('b')])) : 'none'));
	await att('from bad', () => ReadableStream.from(5));
	await att('from asyn', () =>
		all(
			ReadableStream.from(
				(async function* () {
					yield 1;
					yield 2;
				})(),
			),
		),
	);
	await att('from null', () => ReadableStream.from(null));
	await att('from string', () => all(ReadableStream.from('ab')));
	await att('from cancel', async () => {
		const s = ReadableStream.from(
			(function* () {
				try {
					yield 1;
					yield 2;
				} finally {
					log('left');
				}
			})(),
		);
		const r = s.getReader();
		await r.read();
		return r.cancel('x');
	});
	await att('from throws', () =>
		all(
			ReadableStream.from(
				(function* () {
					yield 1;
					throw new Error('gen');
				})(),
			),
		),
	);
	await att('cancel locked', () => {
		const s = open();
		s.getReader();
		return s.cancel();
	});
	await att('tee locked', () => {
		const s = open();
		s.getReader();
		return s.tee();
	});
})();
