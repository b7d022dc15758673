// toWeb and fromWeb at the edges: what is locked after an error, what is full already, callbacks that throw.

const { Readable, Writable, Duplex, PassThrough, Transform, finished, pipeline, addAbortSignal, isReadable, isWritable, isErrored, isDisturbed, destroy } = require('stream');
const log = console.log;
const tick = () => new Promise(setImmediate);
const show = (e) => e && e.name ? `${e.name} ${e.code} ${e.message}${e.cause ? ' cause ' + e.cause : ''}` : e;
const p = (n, q) => q.then((v) => log(n, 'resolved', v), (e) => log(n, 'rejected', show(e)));
const t = (n, f) => {
	try {
		log(n, f());
	} catch (e) {
		log(n, show(e));
	}
};
(async () => {
	t('s1', () => new ReadableStream({}, 1));
	t('s2', () => new ReadableStream({}, null));
	t('s3', () => new ReadableStream({}, 'a'));
	t('s4', () => new ReadableStream({}, () => {}));
	t('w1', () => new WritableStream({}, 1));
	t('w2', () => new WritableStream({}, null));
	t('w3', () => new WritableStream(5));
	t('w4', () => new WritableStream(null));
	t('r5', () => new ReadableStream(5));
	t('t', () => new TransformStream({}, 1));
	t('t2', () => new TransformStream({}, {}, 1));
	t('t3', () => new TransformStream(1));
	t('t4', () => new TransformStream(null));
	t('t5', () => new TransformStream({}, null, null));
	t('r6', () => new ReadableStream(null));
	t('r7', () => new ReadableStream(function() {}));
	t('r8', () => new ReadableStream([]));
	t('w8', () => new WritableStream([], []));
	{
		const w = new ReadableStream();
		t('', () => Readable.fromWeb(w, { highWaterMark: -1 }));
		log(w.locked);
		t('', () => Readable.fromWeb(w, { objectMode: 5, encoding: 'bad' }));
		log(w.locked);
	}
	{
		const w = new WritableStream();
		t('', () => Writable.fromWeb(w, { objectMode: 5, decodeStrings: 4 }));
		log(w.locked);
		t('', () => Writable.fromWeb(w, { highWaterMark: -1 }));
		log(w.locked);
	}
	{
		const w = new TransformStream();
		t('', () => Duplex.fromWeb(w, { objectMode: 5, encoding: 'bad', allowHalfOpen: 3 }));
		log(w.writable.locked, w.readable.locked);
	}
	{
		const got = [];
		const cbs = [];
		const s = new Writable({ highWaterMark: 2, write(c, e, cb) {
			got.push(String(c));
			cbs.push(cb);
		} });
		const w = Writable.toWeb(s).getWriter();
		await tick();
		s.write('outer');
		log(s.writableNeedDrain);
		p('inner', w.write('inner'));
		await tick();
		log(got);
		cbs.shift()();
		await tick();
		log(got);
		cbs.shift()?.();
		await tick();
		log(got);
	}
	{
		const r = new Readable({ read() {} });
		r.on('close', () => log('close'));
		const w = Readable.toWeb(r);
		r.push('a');
		r.push(null);
		await p('cancel', w.cancel());
		await tick();
		log(w, r.destroyed);
	}
	{
		const r = new Readable({ read() {} });
		r.on('close', () => log('close'));
		const w = Readable.toWeb(r);
		r.push(null);
		await p('cancel', w.cancel());
		await tick();
		log(w, r.destroyed);
	}
	{
		const r = new PassThrough();
		r.on('close', () => log('close'));
		const w = Readable.toWeb(r);
		r.end();
		await tick();
		await tick();
		log(w, r.destroyed, r.closed);
	}
	{
		const r = new PassThrough();
		r.on('close', () => log('close'));
		const w = Readable.toWeb(r);
		r.end('abc');
		await tick();
		await tick();
		log(w, r.destroyed, r.closed);
		for await (const c of w) log(c);
		log(r.destroyed);
		await tick();
		log(r.closed);
	}
	{
		const r = new Readable({ read() {} });
		const w = Readable.toWeb(r);
		r.on('data', (d) => log('mine', d));
		r.push('x');
		await tick();
		log(await w.getReader().read());
	}
	{
		const r = new Readable({ read() {} });
		r.on('error', (e) => log('error', show(e)));
		const w = Readable.toWeb(r, { strategy: { size() {
			throw new Error('size');
		} } });
		r.push('x');
		await tick();
		await p('r', w.getReader().read());
		log(r.destroyed);
	}
	{
		let n = 0;
		const r = new Readable({ highWaterMark: 3, read() {
			if (n < 50) this.push('x' + n++);
			else this.push(null);
		} });
		const w = Readable.toWeb(r, { strategy: null });
		await tick();
		await tick();
		log(n);
		const r2 = Readable.toWeb(new Readable({ read() {} }), { strategy: void 0 });
		log(r2);
	}
	{
		const { EventEmitter } = require('events');
		const s = new (require('stream')).Stream();
		t('legacy', () => Readable.toWeb(s));
		t('legacyw', () => Writable.toWeb(s));
	}
	{
		const w = new WritableStream();
		const s = Writable.fromWeb(w);
		s.write('a', () => {
			throw new Error('cb threw');
		});
		await tick();
		await tick();
		s.end(() => {
			throw new Error('end threw');
		});
		await tick();
		await tick();
	}
	{
		const r = Readable.fromWeb(new ReadableStream({ start(c) {
			c.enqueue('x');
		} }));
		r.on('data', () => {
			throw new Error('data threw');
		});
		await tick();
		await tick();
		await tick();
		log(r.destroyed);
	}
})().catch((e) => log('FAILED', e));
process.on('uncaughtException', (e, o) => log('uncaught', o, show(e)));
process.on('unhandledRejection', (e) => log('unhandled', show(e)));
