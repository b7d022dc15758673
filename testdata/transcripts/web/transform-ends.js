// The ends of a TransformStream: cancel, abort, close, errors, terminate, in both orders.

const log = console.log;
const tick = () => new Promise(setImmediate);
const show = (e) => e && e.name ? `${e.name} ${e.code} ${e.message}` : e;
const p = (n, q) => {
	q.then((v) => log(n, 'resolved', v), (e) => log(n, 'rejected', show(e)));
	return q.catch(() => {});
};
const src = (n, extra = {}) => new ReadableStream({ start(c) {
	this.c = c;
	extra.start?.(c);
}, pull(c) {
	log(n, 'pull', c.desiredSize);
	return extra.pull?.(c);
}, cancel(r) {
	log(n, 'cancel', show(r));
	return extra.cancel?.(r);
} }, extra.strategy);
const snk = (n, extra = {}) => new WritableStream({ start(c) {
	extra.start?.(c);
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
const tr = (n, extra = {}, a, b) => new TransformStream({ start: extra.start, transform(c, k) {
	log(n, 'transform', c);
	return extra.transform ? extra.transform(c, k) : k.enqueue(c);
}, flush(k) {
	log(n, 'flush');
	return extra.flush?.(k);
}, cancel(r) {
	log(n, 'tcancel', show(r));
	return extra.cancel?.(r);
} }, a, b);
process.on('unhandledRejection', (e) => log('unhandled', show(e)));
(async () => {
	log('# tr cancel');
	{
		const t = tr('t');
		await p('cancel', t.readable.cancel('why'));
		await p('w', t.writable.getWriter().closed);
		log(t);
	}
	log('# tr cancel throws');
	{
		const t = tr('t', { cancel() {
			throw new Error('C');
		} });
		await p('cancel', t.readable.cancel('why'));
		await p('w', t.writable.getWriter().closed);
		log(t);
	}
	log('# tr abort');
	{
		const t = tr('t');
		await p('abort', t.writable.abort('why'));
		await p('r', t.readable.getReader().read());
		log(t);
	}
	log('# tr abort throws');
	{
		const t = tr('t', { cancel() {
			return Promise.reject(new Error('C'));
		} });
		await p('abort', t.writable.abort('why'));
		await p('r', t.readable.getReader().read());
		log(t);
	}
	log('# tr close cancel');
	{
		const t = tr('t');
		const a = p('close', t.writable.close()), b = p('cancel', t.readable.cancel('x'));
		await a;
		await b;
		log(t);
	}
	log('# tr cancel close');
	{
		const t = tr('t');
		const b = p('cancel', t.readable.cancel('x')), a = p('close', t.writable.close());
		await a;
		await b;
		log(t);
	}
	log('# tr abort cancel');
	{
		const t = tr('t');
		const b = p('abort', t.writable.abort('x')), a = p('cancel', t.readable.cancel('y'));
		await a;
		await b;
		log(t);
	}
	log('# tr flush error');
	{
		const t = tr('t', { flush() {
			throw new Error('F');
		} });
		p('r', t.readable.getReader().read());
		await p('close', t.writable.close());
		log(t);
	}
	log('# tr transform error');
	{
		const t = tr('t', { transform() {
			throw new Error('T');
		} });
		const w = t.writable.getWriter();
		p('closed', w.closed);
		p('r', t.readable.getReader().read());
		await p('write', w.write(1));
		await p('write', w.write(2));
		log(t);
	}
	log('# tr terminate');
	{
		const t = tr('t', { transform(c, k) {
			k.enqueue(c);
			k.terminate();
		} });
		const w = t.writable.getWriter();
		p('closed', w.closed);
		const r = t.readable.getReader();
		p('r', r.read());
		p('r', r.read());
		await p('write', w.write(1));
		await p('write', w.write(2));
		log(t);
	}
	log('# tr error');
	{
		const t = tr('t', { transform(c, k) {
			k.error(new Error('K'));
			try {
				k.enqueue(1);
			} catch (e) {
				log(show(e));
			}
			log(k.desiredSize);
		} });
		const w = t.writable.getWriter();
		p('closed', w.closed);
		const r = t.readable.getReader();
		p('r', r.read());
		await p('write', w.write(1));
		log(t);
	}
	log('# tr enqueue after');
	{
		let k0;
		const t = tr('t', { start(k) {
			k0 = k;
			log(k.desiredSize);
			k.enqueue('s');
			log(k.desiredSize);
		} });
		log(t);
		k0.terminate();
		try {
			k0.enqueue(1);
		} catch (e) {
			log(show(e));
		}
		log(k0.desiredSize);
		const r = t.readable.getReader();
		await p('r', r.read());
		await p('r', r.read());
		log(k0.desiredSize);
	}
	log('# tr backpressure');
	{
		const t = tr('t', {}, { highWaterMark: 2 }, { highWaterMark: 2 });
		const w = t.writable.getWriter();
		log(w.desiredSize);
		for (let i = 0; i < 6; i++) {
			p('write' + i, w.write(i));
			log(w.desiredSize);
		}
		await tick();
		log(w.desiredSize);
		const r = t.readable.getReader();
		for (let i = 0; i < 6; i++) {
			await p('r', r.read());
			await tick();
			log(w.desiredSize);
		}
	}
	log('# tr size throws');
	{
		const t = tr('t', {}, void 0, { size() {
			throw new Error('S');
		} });
		const w = t.writable.getWriter();
		await p('write', w.write(1));
		await p('r', t.readable.getReader().read());
		log(t);
	}
	log('# tr start rejects');
	{
		const t = tr('t', { start() {
			return Promise.reject(new Error('ST'));
		} });
		const w = t.writable.getWriter();
		p('closed', w.closed);
		p('r', t.readable.getReader().read());
		await p('write', w.write(1));
	}
	log('# tr start throws');
	try {
		tr('t', { start() {
			throw new Error('ST');
		} });
	} catch (e) {
		log(show(e));
	}
})();
