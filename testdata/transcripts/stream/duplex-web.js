// Duplex.toWeb and Duplex.fromWeb: how the ends of the two sides go together.

const { Readable, Writable, Duplex, PassThrough, Transform, finished, pipeline, addAbortSignal, isReadable, isWritable, isErrored, isDisturbed, destroy } = require('stream');
const sp = require('stream/promises');
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
		const d = watch('d', new PassThrough());
		const { readable, writable } = Duplex.toWeb(d);
		const w = writable.getWriter(), r = readable.getReader();
		p('write', w.write('abc'));
		log(await r.read());
		p('close', w.close());
		log(await r.read());
		await tick();
		log(d.destroyed, readable, writable);
	}
	{
		const d = new Duplex({ read() {}, write() {}, readable: false });
		log(Duplex.toWeb(d));
		const e = new Duplex({ read() {}, write() {}, writable: false });
		const x = Duplex.toWeb(e);
		log(x, e.destroyed);
		p('closed', x.writable.getWriter().closed);
		const f = new PassThrough();
		f.destroy();
		const y = Duplex.toWeb(f);
		log(y);
		await tick();
		log(y);
	}
	{
		const d = watch('derr', new Duplex({ read() {}, write(c, e, cb) {
			cb();
		} }));
		const { readable, writable } = Duplex.toWeb(d);
		p('rc', readable.getReader().closed);
		p('wc', writable.getWriter().closed);
		d.destroy(new Error('E'));
		await tick();
	}
	{
		const d = watch('dcancel', new Duplex({ read() {}, write(c, e, cb) {
			cb();
		} }));
		const { readable, writable } = Duplex.toWeb(d);
		p('wc', writable.getWriter().closed);
		await readable.cancel('r');
		await tick();
		log(d.destroyed);
	}
	{
		const t = new TransformStream({ transform(c, k) {
			log('t', c);
			k.enqueue(c);
		} });
		const d = watch('fw', Duplex.fromWeb(t));
		log(d.readableHighWaterMark, d.writableHighWaterMark, d.allowHalfOpen, d.readableObjectMode);
		d.on('data', (x) => log('data', x));
		d.write('abc');
		d.write('x');
		d.end();
		for (let i = 0; i < 5; i++) await tick();
		log(t, d.destroyed);
	}
	for (const o of [{ objectMode: true, highWaterMark: 2 }, { encoding: 'utf8', decodeStrings: false }, { allowHalfOpen: false }]) {
		const t = new TransformStream({});
		const d = watch('fwo', Duplex.fromWeb(t, o));
		log(d.readableHighWaterMark, d.writableHighWaterMark, d.allowHalfOpen, d.readableObjectMode, d.writableObjectMode);
		d.on('data', (x) => log('data', x));
		d.write('abc');
		d.write('x');
		d.end();
		for (let i = 0; i < 5; i++) await tick();
		log(d.destroyed);
	}
	for (const e of [void 0, new Error('mine')]) {
		const pair = { readable: new ReadableStream({ cancel(r) {
			log('cancel', show(r));
		} }), writable: new WritableStream({ close() {
			log('close');
		}, abort(r) {
			log('abort', show(r));
		} }) };
		const d = watch('dd', Duplex.fromWeb(pair));
		await tick();
		d.destroy(e);
		await tick();
		await tick();
		await tick();
		log(pair);
	}
	for (const e of [void 0, new Error('mine')]) {
		const pair = new TransformStream({ flush() {
			log('flush');
		} });
		const d = watch('ddt', Duplex.fromWeb(pair));
		d.resume();
		await tick();
		d.destroy(e);
		await tick();
		await tick();
		await tick();
		log(pair);
	}
	{
		let c;
		const pair = { readable: new ReadableStream({ start(k) {
			c = k;
		} }), writable: new WritableStream({ close() {
			log('close');
		}, abort(r) {
			log('abort', show(r));
		} }) };
		const d = watch('rerr', Duplex.fromWeb(pair));
		await tick();
		c.error(new Error('R'));
		await tick();
		await tick();
		await tick();
		log(pair);
	}
	{
		let c;
		const pair = { readable: new ReadableStream({ cancel(r) {
			log('cancel', show(r));
		} }), writable: new WritableStream({ start(k) {
			c = k;
		}, close() {
			log('close');
		} }) };
		const d = watch('werr', Duplex.fromWeb(pair));
		await tick();
		c.error(new Error('W'));
		await tick();
		await tick();
		await tick();
		log(pair);
	}
	{
		let c;
		const pair = { readable: new ReadableStream({ start(k) {
			c = k;
		} }), writable: new WritableStream({ close() {
			log('close');
		} }) };
		const d = watch('rend', Duplex.fromWeb(pair));
		d.resume();
		await tick();
		c.close();
		await tick();
		await tick();
		log(d.destroyed, d.writable);
		d.end();
		await tick();
		await tick();
		log(d.destroyed, pair);
	}
	{
		let c;
		const pair = { readable: new ReadableStream({ start(k) {
			c = k;
		} }), writable: new WritableStream({ close() {
			log('close');
		} }) };
		const d = watch('rendho', Duplex.fromWeb(pair, { allowHalfOpen: false }));
		d.resume();
		await tick();
		c.close();
		await tick();
		await tick();
		await tick();
		log(d.destroyed, d.writable);
	}
	{
		const r = new ReadableStream();
		r.getReader();
		const w = new WritableStream();
		try {
			Duplex.fromWeb({ readable: r, writable: w });
		} catch (e) {
			log(show(e), w.locked);
		}
		const r2 = new ReadableStream();
		w.locked || w.getWriter();
		try {
			Duplex.fromWeb({ readable: r2, writable: w });
		} catch (e) {
			log(show(e), r2.locked);
		}
	}
})().catch((e) => log('FAILED', e));
process.on('uncaughtException', (e) => log('uncaught', show(e)));
process.on('unhandledRejection', (e) => log('unhandled', show(e)));
