// Readable.fromWeb: chunks, backpressure, destroy, errors.

const { Readable, Writable, Duplex, PassThrough, finished, pipeline } = require('stream');
const log = console.log;
const tick = () => new Promise(setImmediate);
const show = (e) => e && e.name ? `${e.name} ${e.code} ${e.message}${e.cause ? ' cause ' + e.cause : ''}` : e;
const p = (n, q) => q.then((v) => log(n, 'resolved', v), (e) => log(n, 'rejected', show(e)));
const watch = (n, s) => {
	for (const ev of ['end', 'finish', 'close', 'error', 'drain', 'prefinish']) s.on(ev, (e) => log(n, ev, show(e)));
	return s;
};
(async () => {
	{
		let c;
		let pulls = 0;
		const w = new ReadableStream({ start(k) {
			c = k;
		}, pull() {
			pulls++;
		}, cancel(r2) {
			log('cancel', show(r2));
		} });
		const r = watch('r', Readable.fromWeb(w));
		log(w.locked, r.readableHighWaterMark, r.readableObjectMode, r.readableFlowing, pulls);
		await tick();
		log(pulls);
		r.on('data', (d) => log('data', d, d.constructor.name));
		await tick();
		log('pulls', pulls);
		c.enqueue('str');
		c.enqueue(new Uint8Array([1, 2]));
		c.enqueue(Buffer.from('b'));
		await tick();
		await tick();
		log('pulls', pulls);
		c.close();
		await tick();
		await tick();
		log(w.locked, w, r.destroyed, r.closed);
	}
	for (const bad of [5, null, void 0, {}, new Uint16Array([1]), new ArrayBuffer(2)]) {
		let c;
		const w = new ReadableStream({ start(k) {
			c = k;
		}, cancel(r2) {
			log('cancel', show(r2));
		} });
		const r = watch('r', Readable.fromWeb(w));
		r.resume();
		c.enqueue(bad);
		await tick();
		await tick();
		log('bad', bad, r.destroyed, w);
		if (!r.destroyed) r.destroy();
		await tick();
	}
	{
		let c;
		const w = new ReadableStream({ start(k) {
			c = k;
		} });
		const r = watch('o', Readable.fromWeb(w, { objectMode: true, highWaterMark: 2 }));
		r.on('data', (d) => log(d));
		c.enqueue({ a: 1 });
		c.enqueue(5);
		c.enqueue(null);
		await tick();
		await tick();
		log(r.readableEnded, r.destroyed, w);
	}
	{
		let c;
		const w = new ReadableStream({ start(k) {
			c = k;
		} });
		const r = watch('e', Readable.fromWeb(w, { encoding: 'hex' }));
		r.on('data', (d) => log(d));
		c.enqueue('abc');
		c.enqueue(Buffer.from([255]));
		c.close();
		await tick();
		await tick();
		log(r.readableEncoding);
	}
	{
		let n = 0;
		const w = new ReadableStream({ pull(c) {
			c.enqueue('c' + n++);
		} });
		const r = Readable.fromWeb(w, { highWaterMark: 5 });
		await tick();
		log('n', n);
		r.read(0);
		await tick();
		await tick();
		log('n', n, r.readableLength);
		log(String(r.read()));
		await tick();
		await tick();
		log(n, r.readableLength);
		r.destroy();
		await tick();
		await tick();
		log(w);
	}
	{
		const err = new Error('src');
		let c;
		const w = new ReadableStream({ start(k) {
			c = k;
		}, cancel(r2) {
			log('cancel', show(r2));
		} });
		const r = watch('err', Readable.fromWeb(w));
		c.error(err);
		await tick();
		await tick();
		log(r.destroyed, r.errored === err);
	}
	{
		const err = new Error('pull');
		const w = new ReadableStream({ pull() {
			throw err;
		} });
		const r = watch('perr', Readable.fromWeb(w));
		r.resume();
		await tick();
		await tick();
		log(r.destroyed, r.errored === err);
	}
	for (const e of [void 0, new Error('mine')]) {
		const w = new ReadableStream({ cancel(r2) {
			log('cancel', show(r2));
			return tick();
		} });
		const r = watch('d', Readable.fromWeb(w));
		r.destroy(e);
		log('sync', w);
		await tick();
		await tick();
		await tick();
		log(w, w.locked);
	}
	for (const e of [void 0, new Error('mine')]) {
		const w = new ReadableStream({ cancel(r2) {
			throw new Error('cancel failed');
		} });
		const r = watch('dc', Readable.fromWeb(w));
		r.destroy(e);
		await tick();
		await tick();
		await tick();
		log(w);
	}
	{
		const ac = new AbortController();
		const w = new ReadableStream({ cancel(r2) {
			log('cancel', show(r2));
		} });
		const r = watch('sig', Readable.fromWeb(w, { signal: ac.signal }));
		ac.abort('stop');
		await tick();
		await tick();
		log(w);
	}
	{
		const w = new ReadableStream({ start(c) {
			c.close();
		} });
		const r = watch('closed', Readable.fromWeb(w));
		await tick();
		log(r.readable);
		r.resume();
		await tick();
		await tick();
		log(r.destroyed);
	}
	{
		const w = new ReadableStream({});
		w.getReader();
		try {
			Readable.fromWeb(w);
		} catch (e) {
			log(show(e));
		}
	}
	{
		const w = new ReadableStream({ type: 'bytes', start(c) {
			c.enqueue(new Uint8Array(3));
			c.close();
		} });
		const r = watch('bytes', Readable.fromWeb(w));
		r.on('data', log);
		await tick();
		await tick();
		log(r.destroyed);
	}
	{
		let c;
		const w = new ReadableStream({ start(k) {
			c = k;
		}, cancel(r2) {
			log('cancel', show(r2));
		} });
		const r = watch('pend', Readable.fromWeb(w));
		r.resume();
		await tick();
		r.destroy();
		await tick();
		await tick();
		log(w);
	}
	{
		let c;
		const w = new ReadableStream({ start(k) {
			c = k;
			c.enqueue('abc');
			c.enqueue('def');
		} });
		for await (const x of Readable.fromWeb(w)) {
			log('iter', x);
			break;
		}
		await tick();
		log(w);
	}
})().catch((e) => log('FAILED', e));
process.on('uncaughtException', (e) => log('uncaught', show(e)));
process.on('unhandledRejection', (e) => log('unhandled', show(e)));
