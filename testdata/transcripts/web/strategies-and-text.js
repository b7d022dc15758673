// Queuing strategies, streams of text, transforms and writers.
const log = console.log;
const show = (e) => (e && e.name ? `${e.name} ${e.code} ${e.message}` : e);
const util = require('util');
const att = async (n, f) => {
	try {
		log(n, await f());
	} catch (e) {
		log(n, show(e));
	}
};
const all = async (s) => {
	const a = [];
	for await (const x of s) a.push(x);
	return a;
};
(async () => {
	for (const C of [CountQueuingStrategy, ByteLengthQueuingStrategy]) {
		const s = new C({ highWaterMark: 3 });
		log(
			s,
			s.size === new C({ highWaterMark: 1 }).size,
			s.size.name,
			s.size.length,
			s.size({ byteLength: 7 }),
			s.size('x'),
			s.highWaterMark,
		);
		for (const a of [undefined, null, {}, 5, { highWaterMark: 'x' }, { highWaterMark: -1 }, { highWaterMark: NaN }, { highWaterMark: '4' }])
			await att('ctor', () => new C(a).highWaterMark);
		await att('proto', () => C.prototype.highWaterMark);
		await att('proto', () => C.prototype.size);
	}
	for (const h of [-1, NaN, 'x', null, undefined, Infinity, '3']) {
		await att('rs hwm', () => {
			let c;
			new ReadableStream(
				{
					start(x) {
						c = x;
					},
				},
				{ highWaterMark: h },
			);
			return c.desiredSize;
		});
		await att('ws hwm', () => new WritableStream({}, { highWaterMark: h }).getWriter().desiredSize);
	}
	for (const sz of [NaN, -1, Infinity, 'x', undefined, 0])
		await att('size ' + sz, () => {
			let c;
			const s = new ReadableStream(
				{
					start(x) {
						c = x;
					},
				},
				{
					size() {
						return sz;
					},
				},
			);
			c.enqueue('a');
			return [s, c.desiredSize];
		});
	await att('ws size', async () => {
		const w = new WritableStream(
			{},
			{
				size() {
					return NaN;
				},
			},
		).getWriter();
		await w.write('a');
	});
	for (const f of [
		() => new TextDecoderStream(),
		() => new TextDecoderStream('latin1'),
		() => new TextDecoderStream('utf-8', { fatal: true, ignoreBOM: true }),
		() => new TextEncoderStream(),
	]) {
		const t = f();
		log(t, t.encoding, t.fatal, t.ignoreBOM);
	}
	await att('bad enc', () => new TextDecoderStream('bad'));
	await att('opts', () => new TextDecoderStream('utf-8', 5));
	const bytes = (...a) =>
		new ReadableStream({
			start(c) {
				a.forEach((x) => c.enqueue(typeof x === 'string' ? x : new Uint8Array(x)));
				c.close();
			},
		});
	await att('decode', () => all(bytes([0xe2, 0x82], [0xac, 0x41], [0xe2]).pipeThrough(new TextDecoderStream())));
	await att('fatal', () => all(bytes([0xff]).pipeThrough(new TextDecoderStream('utf-8', { fatal: true }))));
	await att('fatal end', () => all(bytes([0xe2]).pipeThrough(new TextDecoderStream('utf-8', { fatal: true }))));
	await att('bom', () => all(bytes([0xef, 0xbb], [0xbf, 0x41]).pipeThrough(new TextDecoderStream())));
	await att('str into dec', () => all(bytes('abc').pipeThrough(new TextDecoderStream())));
	await att('encode', () => all(bytes('a\ud83d', '\ude00', '', '\ud83d').pipeThrough(new TextEncoderStream())));
	await att('encode num', async () => {
		const t = new TextEncoderStream();
		const w = t.writable.getWriter();
		w.write(5);
		w.write(null);
		w.write({});
		w.close();
		return all(t.readable);
	});
	await att('ts', async () => {
		const t = new TransformStream({
			start(c) {
				c.enqueue('s');
				log(c, c.desiredSize);
			},
			transform(c, k) {
				k.enqueue(c);
				if (c === 'end') k.terminate();
				if (c === 'err') k.error(new Error('TE'));
			},
			flush(k) {
				k.enqueue('f');
			},
		});
		log(t);
		const w = t.writable.getWriter();
		w.write('a');
		w.write('end').catch(() => {});
		w.write('z').catch((e) => log('after term', show(e)));
		w.closed.catch((e) => log('closed', show(e)));
		return all(t.readable);
	});
	await att('ts err', async () => {
		const t = new TransformStream({
			transform(c, k) {
				k.error(new Error('TE'));
			},
		});
		const w = t.writable.getWriter();
		w.closed.catch((e) => log('closed', show(e)));
		w.write('a').catch((e) => log('w', show(e)));
		return all(t.readable);
	});
	await att('ts readableType', () => new TransformStream({ readableType: 'bytes' }));
	await att('ts writableType', () => new TransformStream({ writableType: 'x' }));
	await att('ts default', async () => {
		const t = new TransformStream();
		const w = t.writable.getWriter();
		log(w.desiredSize);
		w.write(1);
		log(w.desiredSize);
		w.close();
		return all(t.readable);
	});
	await att('ts cancel', async () => {
		const t = new TransformStream({
			cancel(r) {
				log('ts cancel', r);
			},
		});
		await t.readable.cancel('why');
		return t;
	});
	await att('ts abort', async () => {
		const t = new TransformStream({
			cancel(r) {
				log('ts cancel', r);
			},
		});
		await t.writable.abort('why');
		return t;
	});
	await att('w', async () => {
		let ctl;
		const w = new WritableStream(
			{
				start(c) {
					ctl = c;
					log(c);
				},
				write(c, k) {
					log('write', c, k === ctl, k.signal instanceof AbortSignal);
					return new Promise(setImmediate);
				},
				close() {
					log('closing', arguments.length);
				},
			},
			{ highWaterMark: 2 },
		);
		const x = w.getWriter();
		log(x, x.desiredSize);
		x.write(1);
		x.write(2);
		log(x.desiredSize);
		let rdy = false;
		x.ready.then(() => {
			rdy = true;
		});
		await new Promise(setImmediate);
		log(rdy);
		await x.close();
		log(w, x.desiredSize);
		await att('close again', () => x.close());
		await att('abort', () => x.abort());
		x.releaseLock();
		await att('desired', () => x.desiredSize);
		await att('closed', () => x.closed);
		await att('ready', () => x.ready);
		await att('write released', () => x.write(1));
	});
	await att('signal', async () => {
		let sig;
		const w = new WritableStream({
			start(c) {
				sig = c.signal;
			},
			write() {
				return new Promise(() => {});
			},
		});
		const x = w.getWriter();
		x.write(1).catch((e) => log('w', show(e)));
		await new Promise(setImmediate);
		x.abort(new Error('AB')).catch(() => {});
		log(sig.aborted, sig.reason.message, w);
	});
	await att('abort locked', () => {
		const w = new WritableStream();
		w.getWriter();
		return w.abort();
	});
	await att('close locked', () => {
		const w = new WritableStream();
		w.getWriter();
		return w.close();
	});
	await att('getWriter locked', () => {
		const w = new WritableStream();
		w.getWriter();
		return w.getWriter();
	});
	await att('type', () => new WritableStream({ type: 'bytes' }));
	await att(
		'start throws',
		() =>
			new WritableStream({
				start() {
					throw new Error('st');
				},
			}),
	);
	await att('start rejects', async () => {
		const w = new WritableStream({
			async start() {
				throw new Error('st');
			},
		});
		await w.getWriter().ready;
	});
})();
