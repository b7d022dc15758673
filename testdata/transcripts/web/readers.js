// Readers, tee, byte streams, iterators and writers.

const log = console.log;
const tick = () => new Promise(setImmediate);
const show = (e) => e && e.name ? `${e.name} ${e.code} ${e.message}` : e;
const p = (n, q) => {
	q.then((v) => log(n, 'resolved', v), (e) => log(n, 'rejected', show(e)));
	return q.catch(() => {});
};
const t = (n, f) => {
	try {
		log(n, f());
	} catch (e) {
		log(n, show(e));
	}
};
process.on('unhandledRejection', (e) => log('unhandled', show(e)));
(async () => {
	log('# tee error');
	{
		let c;
		const s = new ReadableStream({ start(k) {
			c = k;
		} });
		const [a, b] = s.tee();
		p('a', a.getReader().read());
		p('b', b.getReader().read());
		c.error(new Error('E'));
		await tick();
	}
	log('# tee close');
	{
		let c;
		const s = new ReadableStream({ start(k) {
			c = k;
		} });
		const [a, b] = s.tee();
		p('a', a.getReader().read());
		p('bc', b.cancel('r'));
		c.close();
		await tick();
		log(a, b);
	}
	log('# byte tee');
	{
		const s = new ReadableStream({ type: 'bytes', start(k) {
			k.enqueue(new Uint8Array([1, 2, 3]));
			k.enqueue(new Uint8Array([4]));
			k.close();
		} });
		const [a, b] = s.tee();
		log(a, b);
		const ra = a.getReader(), rb = b.getReader({ mode: 'byob' });
		await p('a', ra.read());
		await p('b', rb.read(new Uint8Array(2)));
		await p('b', rb.read(new Uint8Array(2)));
		await p('b', rb.read(new Uint8Array(2)));
		await p('a', ra.read());
		await p('a', ra.read());
		await p('b', rb.read(new Uint8Array(2)));
	}
	log('# byob');
	{
		const s = new ReadableStream({ type: 'bytes', pull(c) {
			const v = c.byobRequest?.view;
			log('pull', v?.byteLength, c.desiredSize);
			if (v) {
				v[0] = 7;
				c.byobRequest.respond(1);
			} else c.enqueue(new Uint8Array([9]));
		}, cancel(r2) {
			log('cancel', r2);
		} });
		const r = s.getReader({ mode: 'byob' });
		await p('r', r.read(new Uint8Array(3)));
		await p('r', r.read(new Uint16Array(2)));
		await p('r', r.read(new DataView(new ArrayBuffer(2))));
		await p('r', r.read());
		await p('r', r.read(new Uint8Array(0)));
		await p('c', r.cancel('z'));
		await p('r', r.read(new Uint8Array(3)));
	}
	log('# byob close');
	{
		let c;
		const s = new ReadableStream({ type: 'bytes', start(k) {
			c = k;
		} });
		const r = s.getReader({ mode: 'byob' });
		p('r', r.read(new Uint8Array(3)));
		c.close();
		await tick();
		c.byobRequest.respond(0);
		await tick();
		p('r', r.read(new Uint8Array(3)));
		await tick();
		t('x', () => c.byobRequest);
		t('close', () => c.close());
		t('enq', () => c.enqueue(new Uint8Array(1)));
	}
	log('# auto');
	{
		const s = new ReadableStream({ type: 'bytes', autoAllocateChunkSize: 4, pull(c) {
			const v = c.byobRequest.view;
			log(v);
			v.set([1, 2]);
			c.byobRequest.respond(2);
		} });
		const r = s.getReader();
		await p('r', r.read());
		await p('r', r.read());
	}
	log('# release');
	{
		let c;
		const s = new ReadableStream({ start(k) {
			c = k;
		} });
		const r = s.getReader();
		p('r', r.read());
		p('closed', r.closed);
		r.releaseLock();
		await tick();
		p('closed', r.closed);
		p('r', r.read());
		p('c', r.cancel());
		const r2 = s.getReader();
		c.enqueue(5);
		await p('r2', r2.read());
		c.close();
		await p('c2', r2.closed);
		r2.releaseLock();
		await p('c2', r2.closed);
	}
	log('# values');
	{
		for (const o of [{}, { preventCancel: true }]) {
			const s2 = new ReadableStream({ start(k) {
				k.enqueue(1);
				k.enqueue(2);
			}, cancel(r) {
				log('cancel', r);
			} });
			for await (const v of s2.values(o)) {
				log(v);
				break;
			}
			log(s2);
		}
		const s = new ReadableStream({ start(k) {
			k.enqueue(1);
			k.enqueue(2);
			k.close();
		} });
		const it = s.values();
		const q = [it.next(), it.next(), it.next(), it.return('z'), it.next()];
		log(await Promise.all(q));
		log(Object.getPrototypeOf(it), it);
	}
	log('# from');
	{
		const s = ReadableStream.from([1, Promise.resolve(2)]);
		const r = s.getReader();
		await p('r', r.read());
		await p('r', r.read());
		await p('r', r.read());
		const g = ReadableStream.from((function* () {
			try {
				yield 1;
				yield 2;
			} finally {
				log('fin');
			}
		})());
		const rg = g.getReader();
		await p('g', rg.read());
		await p('c', rg.cancel('q'));
		t('f', () => ReadableStream.from(5));
		t('f', () => ReadableStream.from('ab'));
		t('f', () => ReadableStream.from({}));
		t('f', () => ReadableStream.from(null));
		const e = ReadableStream.from((async function* () {
			throw new Error('G');
		})());
		await p('e', e.getReader().read());
	}
	log('# writer');
	{
		const w = new WritableStream({ write(c) {
			log('w', c);
			return tick();
		} }, { highWaterMark: 2 });
		const k = w.getWriter();
		log(k.desiredSize);
		p('ready', k.ready);
		const a = p('1', k.write(1)), b = p('2', k.write(2));
		log(k.desiredSize);
		let rd = k.ready;
		p('ready', rd);
		p('close', k.close());
		log(k.desiredSize);
		p('w', k.write(3));
		p('close', k.close());
		p('abort', k.abort('x'));
		await tick();
		await tick();
		await tick();
		log(k.desiredSize, w);
		k.releaseLock();
		t('ds', () => k.desiredSize);
		p('closed', k.closed);
		p('ready', k.ready);
		p('w', k.write());
		p('cl', k.close());
		p('ab', k.abort());
		await tick();
	}
	log('# abort');
	{
		const w = new WritableStream({ write(c) {
			log('w', c);
			return tick();
		}, abort(r) {
			log('abort', r);
		} });
		const k = w.getWriter();
		p('1', k.write(1));
		p('2', k.write(2));
		p('closed', k.closed);
		p('ready', k.ready);
		await null;
		await p('ab', k.abort('R'));
		log(w, k.desiredSize);
	}
	log('# signal');
	{
		let c;
		const w = new WritableStream({ start(k2) {
			c = k2;
		}, write() {
			return new Promise((res, rej) => c.signal.addEventListener('abort', () => rej(c.signal.reason)));
		} });
		const k = w.getWriter();
		p('1', k.write(1));
		await tick();
		p('ab', k.abort('R'));
		log(c.signal.aborted, c.signal.reason);
		await tick();
		log(w);
	}
	log('# ctl error');
	{
		let c;
		const w = new WritableStream({ start(k2) {
			c = k2;
		}, abort() {
			log('abort');
		} });
		const k = w.getWriter();
		p('closed', k.closed);
		c.error(new Error('X'));
		await tick();
		log(w);
		p('ab', k.abort('R'));
		p('w', k.write(1));
		p('ready', k.ready);
		await tick();
		t('r', () => k.releaseLock());
	}
	log('# close abort');
	{
		const w = new WritableStream({ close() {
			log('close');
			return tick();
		}, abort() {
			log('abort');
		} });
		const k = w.getWriter();
		await tick();
		p('close', k.close());
		p('ab', k.abort('R'));
		p('closed', k.closed);
		await tick();
		await tick();
		log(w);
	}
	log('# misc');
	{
		const s = new ReadableStream({ start(c) {
			c.enqueue(1);
			log(c.desiredSize);
			c.close();
			t('x', () => c.enqueue(2));
			t('y', () => c.close());
			log(c.desiredSize);
		} });
		log(s);
		await p('cancel', s.cancel('z'));
		log(s);
		const e = new ReadableStream({ start(c) {
			c.error(new Error('E'));
			t('y', () => c.close());
			t('y', () => c.enqueue(1));
			log(c.desiredSize);
		} });
		await p('cancel', e.cancel('z'));
		log(e);
	}
})();
