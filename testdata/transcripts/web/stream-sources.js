// Underlying sources, sinks and transformers: odd members, what throws, what is refused.
const log = console.log;
const att = async (n, f) => {
	try {
		log(n, await f());
	} catch (e) {
		log(n, e && e.name, e && e.code, e && e.message);
	}
};
(async () => {
	for (const k of ['start', 'pull', 'cancel'])
		for (const v of [null, undefined, 5, 'x', {}]) await att('rs ' + k, () => new ReadableStream({ [k]: v }));
	for (const k of ['start', 'write', 'close', 'abort'])
		for (const v of [null, undefined, 5]) await att('ws ' + k, () => new WritableStream({ [k]: v }));
	for (const k of ['start', 'transform', 'flush', 'cancel'])
		for (const v of [null, undefined, 5]) await att('ts ' + k, () => new TransformStream({ [k]: v }));
	await att(
		'start throws',
		() =>
			new ReadableStream({
				start() {
					throw new Error('S');
				},
			}),
	);
	await att('start rejects', () =>
		new ReadableStream({
			start() {
				return Promise.reject(new Error('S'));
			},
		})
			.getReader()
			.read(),
	);
	await att('pull throws', () =>
		new ReadableStream({
			pull() {
				throw new Error('P');
			},
		})
			.getReader()
			.read(),
	);
	await att('cancel throws', () =>
		new ReadableStream({
			cancel() {
				throw new Error('C');
			},
		}).cancel(),
	);
	await att('start thenable', () =>
		new ReadableStream({
			start(c) {
				return {
					then(r) {
						c.enqueue('t');
						r();
					},
				};
			},
		})
			.getReader()
			.read(),
	);
	await att('this', async () => {
		class Src {
			constructor() {
				this.n = 0;
			}
			start(c) {
				c.enqueue(this.n);
			}
			pull(c) {
				c.enqueue(++this.n);
			}
		}
		const r = new ReadableStream(new Src()).getReader();
		return [await r.read(), await r.read()];
	});
	let c;
	const s = new ReadableStream({
		start(x) {
			c = x;
		},
	});
	c.close();
	await att('enq closed', () => c.enqueue(1));
	await att('close closed', () => c.close());
	await att('error closed', () => c.error(1));
	await att('desired', () => c.desiredSize);
	const s2 = new ReadableStream({
		start(x) {
			c = x;
		},
	});
	c.error(new Error('q'));
	await att('enq err', () => c.enqueue(1));
	await att('close err', () => c.close());
	await att('desired', () => c.desiredSize);
	await att('cancel errored', () => s2.cancel());
	const s3 = new ReadableStream({
		start(x) {
			c = x;
			x.enqueue(1);
			x.close();
		},
	});
	await att('closeRequested enq', () => c.enqueue(2));
	await att('closeReq close', () => c.close());
	await att('d', () => c.desiredSize);
	await att('cancel', () => s3.cancel('z'));
	const s4 = new ReadableStream(
		{
			start(x) {
				c = x;
			},
		},
		{
			size() {
				throw new Error('size');
			},
		},
	);
	await att('size throws', () => c.enqueue(1));
	await att('then', () => s4.getReader().read());
	await att('Blob.stream', async () => {
		const r = new Blob(['abc']).stream();
		log(r);
		const a = [];
		for await (const x of r) a.push(x);
		return a;
	});
	const ws = new WritableStream(
		{},
		{
			size() {
				throw new Error('wsize');
			},
		},
	);
	const w = ws.getWriter();
	await att('w size throws', () => w.write(1));
	await att('closed', () => w.closed);
	await att('releaseLock pending', async () => {
		const r = new ReadableStream().getReader();
		const p = r.read();
		r.releaseLock();
		return p;
	});
	await att('writer release pending', async () => {
		const w = new WritableStream({
			write() {
				return new Promise(() => {});
			},
		}).getWriter();
		w.write(1).catch(() => {});
		const q = w.write(2);
		w.releaseLock();
		await att('closed', () => w.closed);
		return Promise.race([q, new Promise((r) => setImmediate(r, 'pending'))]);
	});
	await att('new reader', () => new ReadableStreamDefaultReader());
	await att('new reader', () => new ReadableStreamDefaultReader({}));
	await att('new writer', () => new WritableStreamDefaultWriter());
	await att('new writer', () => new WritableStreamDefaultWriter(new WritableStream()));
	await att('getReader args', () => new ReadableStream().getReader(5));
	await att('getReader null', () => new ReadableStream().getReader(null));
	await att('getReader fn', () => new ReadableStream().getReader(() => {}));
	await att('pipeTo opts', () =>
		new ReadableStream({
			start(c) {
				c.close();
			},
		}).pipeTo(new WritableStream(), 5),
	);
	await att('pipeTo opts null', () =>
		new ReadableStream({
			start(c) {
				c.close();
			},
		}).pipeTo(new WritableStream(), null),
	);
	await att('pipeThrough opts', () => new ReadableStream().pipeThrough(new TransformStream(), 5));
	await att('ts enqueue after close', async () => {
		let k;
		const t = new TransformStream({
			start(x) {
				k = x;
			},
		});
		k.terminate();
		log(k.desiredSize);
		k.enqueue(1);
	});
	await att('ts error', async () => {
		let k;
		const t = new TransformStream({
			start(x) {
				k = x;
			},
		});
		k.error(new Error('TE'));
		log(k.desiredSize, t);
		await t.readable.getReader().read();
	});
	await att('ts flush throws', async () => {
		const t = new TransformStream({
			flush() {
				throw new Error('FL');
			},
		});
		t.readable
			.getReader()
			.read()
			.catch((e) => log('rd', e.message));
		await t.writable.close();
	});
	await att(
		'ts start throws',
		() =>
			new TransformStream({
				start() {
					throw new Error('TS');
				},
			}),
	);
	await att('ts start rejects', async () => {
		const t = new TransformStream({
			start() {
				return Promise.reject(new Error('TSR'));
			},
		});
		await t.writable.getWriter().write(1);
	});
})();
