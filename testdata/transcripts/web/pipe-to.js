// pipeTo: what each end does to the other side, with and without the options that prevent it.

const log = console.log;
const tick = () => new Promise(setImmediate);
const show = (e) => e && e.name ? `${e.name} ${e.code} ${e.message}` : e;
const p = (n, q) => {
	q.then((v) => log(n, 'resolved', v), (e) => log(n, 'rejected', show(e)));
	return q.catch(() => {});
};
const src = (n, extra = {}) => new ReadableStream({ start(c) {
	extra.c = c;
	return extra.start?.(c);
}, pull(c) {
	log(n, 'pull', c.desiredSize);
	return extra.pull?.(c);
}, cancel(r) {
	log(n, 'cancel', show(r));
	return extra.cancel?.(r);
} }, extra.strategy);
const snk = (n, extra = {}) => new WritableStream({ start(c) {
	extra.k = c;
	return extra.start?.(c);
}, write(c, k) {
	log(n, 'write', c);
	return extra.write?.(c, k);
}, close() {
	log(n, 'close');
	return extra.close?.();
}, abort(r) {
	log(n, 'abort', show(r));
	return extra.abort?.(r);
} }, extra.strategy);
process.on('unhandledRejection', (e) => log('unhandled', show(e)));
const many = (n) => ({ start(c) {
	for (let i = 0; i < n; i++) c.enqueue(i);
	c.close();
} });
(async () => {
	for (const opt of [{}, { preventClose: true }]) {
		log('# pipe', opt);
		const r = src('s', many(4)), w = snk('d');
		const q = p('pipe', r.pipeTo(w, opt));
		log(r.locked, w.locked);
		await q;
		log(r, w);
	}
	for (const opt of [{}, { preventAbort: true }]) {
		log('# source error', opt);
		const x = {};
		const r = src('s', x), w = snk('d');
		const q = p('pipe', r.pipeTo(w, opt));
		x.c.enqueue(1);
		x.c.enqueue(2);
		await tick();
		x.c.error(new Error('S'));
		await q;
		log(r, w);
	}
	for (const opt of [{}, { preventCancel: true }]) {
		log('# dest error', opt);
		const x = {};
		const r = src('s', x), w = snk('d', { write() {
			throw new Error('D');
		} });
		const q = p('pipe', r.pipeTo(w, opt));
		x.c.enqueue(1);
		x.c.enqueue(2);
		await q;
		log(r, w);
	}
	for (const opt of [{}, { preventCancel: true }]) {
		log('# dest controller error', opt);
		const x = {}, y = {};
		const r = src('s', x), w = snk('d', y);
		const q = p('pipe', r.pipeTo(w, opt));
		await tick();
		y.k.error(new Error('D'));
		await q;
		log(r, w);
	}
	for (const opt of [{}, { preventCancel: true }, { preventAbort: true }, { preventCancel: true, preventAbort: true }]) {
		log('# signal', opt);
		const ac = new AbortController();
		const x = {};
		const r = src('s', x), w = snk('d', { write: () => tick() });
		const q = p('pipe', r.pipeTo(w, { signal: ac.signal, ...opt }));
		x.c.enqueue(1);
		x.c.enqueue(2);
		await Promise.resolve();
		await Promise.resolve();
		ac.abort(new Error('A'));
		await q;
		log(r, w);
	}
	log('# aborted before');
	{
		const r = src('s'), w = snk('d');
		await p('pipe', r.pipeTo(w, { signal: AbortSignal.abort('x') }));
		log(r, w);
	}
	log('# dest closed');
	{
		const r = src('s', many(1)), w = snk('d');
		await w.close();
		await p('pipe', r.pipeTo(w));
		log(r, w);
	}
	log('# dest closing');
	{
		const r = src('s', many(1)), w = snk('d');
		w.close();
		await p('pipe', r.pipeTo(w));
		log(r, w);
	}
	log('# dest errored');
	{
		const r = src('s', many(1)), w = snk('d');
		await w.abort('e');
		await p('pipe', r.pipeTo(w));
		log(r, w);
	}
	log('# src errored');
	{
		const x = {};
		const r = src('s', x), w = snk('d');
		x.c.error(new Error('e'));
		await p('pipe', r.pipeTo(w));
		log(r, w);
	}
	log('# both errored');
	{
		const x = {};
		const r = src('s', x), w = snk('d');
		x.c.error(new Error('e'));
		await w.abort('f');
		await p('pipe', r.pipeTo(w));
		log(r, w);
	}
	log('# src closed');
	{
		const r = src('s', many(0)), w = snk('d');
		await p('pipe', r.pipeTo(w));
		log(r, w);
	}
	log('# backpressure');
	{
		let go;
		const x = { pull(c) {
			c.enqueue(x.n = (x.n ?? 0) + 1);
			if (x.n === 6) c.close();
		} };
		const r = src('s', x), w = snk('d', { write: () => new Promise((f) => go = f), strategy: { highWaterMark: 2 } });
		const q = p('pipe', r.pipeTo(w));
		for (let i = 0; i < 10; i++) {
			await tick();
			log(x.n);
			go?.();
		}
		await q;
	}
	log('# cancel rejects');
	{
		const r = src('s', { cancel() {
			throw new Error('cancel');
		} }), w = snk('d', { write() {
			throw new Error('D');
		}, start(c) {} });
		const q = p('pipe', r.pipeThrough(new TransformStream()).pipeTo(w));
		await tick();
		await Promise.race([q, tick()]);
	}
	log('# pipeThrough');
	{
		const r = src('s', many(3));
		const out = r.pipeThrough(new TransformStream({ transform(c, k) {
			k.enqueue(c * 2);
		} })).pipeThrough(new TransformStream({ transform(c, k) {
			k.enqueue('v' + c);
		} }));
		const got = [];
		for await (const v of out) got.push(v);
		log(got);
	}
	log('# pipeThrough error');
	{
		const r = src('s', many(3));
		const out = r.pipeThrough(new TransformStream({ transform(c, k) {
			throw new Error('T');
		} }));
		await p('r', out.getReader().read());
		await tick();
		log(r);
	}
	log('# pipeThrough cancel');
	{
		const r = src('s', { pull(c) {
			c.enqueue(1);
		} });
		const out = r.pipeThrough(new TransformStream({}));
		const rd = out.getReader();
		await rd.read();
		await p('c', rd.cancel('bye'));
		await tick();
		log(r);
	}
	log('# close error');
	{
		const r = src('s', many(1)), w = snk('d', { close() {
			throw new Error('CL');
		} });
		await p('pipe', r.pipeTo(w));
		log(w);
	}
	log('# order');
	{
		const r = src('s', many(2)), w = snk('d');
		const o = [];
		const q = r.pipeTo(w).then(() => o.push('pipe'));
		let stop = false;
		(async () => {
			for (let i = 0; !stop; i++) {
				await null;
				o.push(i);
			}
		})();
		await q;
		stop = true;
		log(o.join());
	}
})();
