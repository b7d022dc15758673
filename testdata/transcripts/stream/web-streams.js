// finished, pipeline, addAbortSignal, compose, Duplex.from and consumers with streams of the web.

const { Readable, Writable, Duplex, PassThrough, Transform, finished, pipeline, compose, addAbortSignal, isReadable, isWritable, isErrored, isDisturbed, isDestroyed, destroy } = require('stream');
const sp = require('stream/promises');
const consumers = require('stream/consumers');
const log = console.log;
const tick = () => new Promise(setImmediate);
const show = (e) => e && e.name ? `${e.name} ${e.code} ${e.message}${e.cause ? ' cause ' + e.cause : ''}` : e;
const p = (n, q) => {
	q.then((v) => log(n, 'resolved', v), (e) => log(n, 'rejected', show(e)));
	return Promise.race([q.catch(() => {}), (async () => {
		for (let i = 0; i < 20; i++) await tick();
	})()]);
};
const t = (n, f) => {
	try {
		log(n, f());
	} catch (e) {
		log(n, show(e));
	}
};
process.on('uncaughtException', (e, o) => log('uncaught', o, show(e)));
process.on('unhandledRejection', (e) => log('unhandled', show(e)));
const many = (...a) => new ReadableStream({ start(c) {
	for (const x of a) c.enqueue(x);
	c.close();
}, cancel(r) {
	log('cancel', show(r));
} });
const sink = (got, extra = {}) => new WritableStream({ write(c) {
	got.push(c);
	return extra.write?.(c);
}, close() {
	got.push('close');
}, abort(r) {
	log('abort', show(r));
} });
(async () => {
	log('# is');
	for (const s of [new ReadableStream(), many(), new WritableStream(), new TransformStream()]) {
		for (const f of [isReadable, isWritable, isErrored, isDisturbed, isDestroyed]) t(f.name, () => f(s));
	}
	{
		const r = many(1);
		r.cancel('x');
		log(isReadable(r), isDisturbed(r), isErrored(r));
		let c;
		const e = new ReadableStream({ start(k) {
			c = k;
		} });
		c.error(1);
		log(isReadable(e), isErrored(e));
		const w = new WritableStream();
		await w.close();
		log(isWritable(w));
		const w2 = new WritableStream();
		await w2.abort();
		log(isWritable(w2), isErrored(w2));
	}
	log('# finished');
	{
		const r = many('a');
		finished(r, (e2) => log('finished r', show(e2)));
		for await (const x of r) log(x);
		await tick();
		const w = sink([]);
		finished(w, (e2) => log('finished w', show(e2)));
		await w.close();
		await tick();
		const w2 = sink([]);
		finished(w2, (e2) => log('finished w2', show(e2)));
		await w2.abort(new Error('A'));
		await tick();
		let c;
		const e = new ReadableStream({ start(k) {
			c = k;
		} });
		finished(e, (x) => log('finished e', show(x)));
		c.error(new Error('E'));
		await tick();
		p('promise', sp.finished(many()));
		await tick();
		const r5 = many();
		finished(r5, (x) => log('already', show(x)));
		await tick();
		t('transform', () => finished(new TransformStream(), (e2) => log(show(e2))));
		const ac = new AbortController();
		finished(new ReadableStream(), { signal: ac.signal }, (e2) => log('sig', show(e2)));
		ac.abort('r');
		await tick();
		finished(new ReadableStream(), { signal: AbortSignal.abort('q') }, (e2) => log('sig', show(e2)));
		await tick();
		const stop = finished(many(), (e2) => log('not called', show(e2)));
		log(typeof stop);
		stop();
		await tick();
		const r7 = many(1);
		log(r7.locked);
		finished(r7, () => {});
		log(r7.locked);
	}
	log('# pipeline');
	{
		const got = [];
		await p('web-web', sp.pipeline(many('a', 'b'), sink(got)));
		log(got);
	}
	{
		const got = [];
		await p('node-web', sp.pipeline(Readable.from(['a', 'b']), sink(got)));
		log(got);
	}
	{
		const got = [];
		const w = new Writable({ write(c, e, cb) {
			got.push(String(c));
			cb();
		} });
		await p('web-node', sp.pipeline(many('a', 'b'), w));
		log(got, w.destroyed);
	}
	{
		const got = [];
		await p('web-tr-web', sp.pipeline(many('a', 'b'), new TransformStream({ transform(c, k) {
			k.enqueue(c + c);
		} }), sink(got)));
		log(got);
	}
	{
		const got = [];
		await p('node-tr-node', sp.pipeline(Readable.from(['a', 'b']), new TransformStream({ transform(c, k) {
			k.enqueue(c + c);
		} }), new Writable({ objectMode: true, write(c, e, cb) {
			got.push(c);
			cb();
		} })));
		log(got);
	}
	{
		const got = [];
		await p('fn', sp.pipeline(many('a', 'b'), async function* (s) {
			for await (const x of s) yield x + 1;
		}, sink(got)));
		log(got);
	}
	{
		await p('last fn', sp.pipeline(many('a', 'b'), async (s) => {
			const o = [];
			for await (const x of s) o.push(x);
			return o.join();
		}));
	}
	{
		await p('tr last fn', sp.pipeline(many('a', 'b'), new TransformStream(), async (s) => {
			const o = [];
			for await (const x of s) o.push(x);
			return o.join();
		}));
	}
	{
		await p('sink error', sp.pipeline(many('a', 'b'), sink([], { write() {
			throw new Error('S');
		} })));
	}
	{
		await p('node src error', sp.pipeline(new Readable({ read() {
			this.destroy(new Error('R'));
		} }), sink([])));
	}
	{
		await p('web src error', sp.pipeline(new ReadableStream({ pull() {
			throw new Error('R');
		} }), sink([])));
	}
	{
		await p('web src error node', sp.pipeline(new ReadableStream({ pull() {
			throw new Error('R');
		} }), new PassThrough()));
	}
	{
		const r = many('a', 'b', 'c');
		await p('node dest error', sp.pipeline(r, new Writable({ write(c, e, cb) {
			cb(new Error('D'));
		} })));
		await tick();
		log(r);
	}
	{
		const ac = new AbortController();
		const r = new ReadableStream({ cancel(x) {
			log('cancel', show(x));
		} });
		const q = p('abort', sp.pipeline(r, sink([]), { signal: ac.signal }));
		await tick();
		ac.abort('why');
		await q;
		await tick();
		log(r);
	}
	{
		const got = [];
		const w = sink(got);
		const ret = pipeline(many('a'), w, (e) => log('cb', show(e)));
		log(ret === w);
		await tick();
		await tick();
		log(got);
	}
	{
		const got = [];
		const w = sink(got);
		await p('end false', sp.pipeline(many('a'), w, { end: false }));
		log(got, w);
	}
	log('# addAbortSignal');
	{
		const ac = new AbortController();
		const r = new ReadableStream({ cancel(x) {
			log('cancel', show(x));
		} });
		t('add', () => addAbortSignal(ac.signal, r) === r);
		const rd = r.getReader();
		p('read', rd.read());
		ac.abort('why');
		await tick();
		log(r);
		const w = sink([]);
		const ac2 = new AbortController();
		addAbortSignal(ac2.signal, w);
		const wr = w.getWriter();
		p('closed', wr.closed);
		ac2.abort('w');
		await tick();
		log(w);
		t('tr', () => addAbortSignal(ac.signal, new TransformStream()));
		t('done', () => addAbortSignal(AbortSignal.abort('z'), new ReadableStream()));
	}
	log('# compose');
	{
		const d = compose(new TransformStream({ transform(c, k) {
			k.enqueue(String(c).toUpperCase());
		} }));
		log(d.constructor.name);
		d.end('abc');
		for await (const c of d) log(String(c));
	}
	{
		const d = compose(new TransformStream(), new PassThrough(), new TransformStream({ transform(c, k) {
			k.enqueue(String(c).toUpperCase());
		} }));
		d.end('abc');
		for await (const c of d) log(String(c));
	}
	{
		const d = compose(many('x', 'y'), new TransformStream({ transform(c, k) {
			k.enqueue(String(c).toUpperCase());
		} }));
		log(d.writable, d.readable);
		for await (const c of d) log(String(c));
	}
	log('# Duplex.from');
	{
		const d = Duplex.from({ readable: many('a'), writable: sink([]) });
		log(d.constructor.name);
		d.end();
		for await (const c of d) log(c);
		const e = Duplex.from(many('q'));
		log(e.writable);
		for await (const c of e) log(c);
		const got = [];
		const w = Duplex.from(sink(got));
		log(w.readable, w.writable);
		w.end('zz');
		await tick();
		await tick();
		log(got);
		const tt = Duplex.from(new TransformStream());
		tt.end('m');
		for await (const c of tt) log(c);
	}
	log('# Readable.from/wrap/consumers');
	{
		for await (const c of Readable.from(many('a', 'b'))) log(c);
		log(await consumers.text(many(Buffer.from('é'))));
		log(await consumers.json(many('[1]')));
		log(await consumers.buffer(many(Buffer.from('x'))));
	}
})().catch((e) => log('FAILED', e));
