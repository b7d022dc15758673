// Writable.fromWeb: chunks, backpressure, end, destroy, errors.

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
		const done = [];
		const w = new WritableStream({ start() {
			log('start');
		}, write(c) {
			log('sink', c);
			return new Promise((r) => done.push(r));
		}, close() {
			log('sink close');
		}, abort(r) {
			log('sink abort', show(r));
		} });
		const s = watch('s', Writable.fromWeb(w));
		log(w.locked, s.writableHighWaterMark, s.writableObjectMode, typeof s._writev, typeof s._write);
		log(s.write('abc', (e) => log('cb abc', e)), s.write(Buffer.from('x'), (e) => log('cb x', e)), s.write('616263', 'hex', (e) => log('cb hex', e)));
		await tick();
		log(done.length, s.writableLength);
		done.shift()();
		await tick();
		await tick();
		log(done.length, s.writableLength);
		done.shift()();
		await tick();
		log(done.length, s.writableLength);
		done.shift()();
		await tick();
		log(s.writableLength);
		s.end('last', () => log('end cb'));
		await tick();
		await tick();
		done.shift()();
		await tick();
		await tick();
		await tick();
		log(w, s.destroyed);
	}
	for (const o of [{ decodeStrings: false }, { objectMode: true }, { objectMode: true, decodeStrings: false }, { highWaterMark: 1 }]) {
		const w = new WritableStream({ write(c) {
			log('sink', c);
		} });
		const s = watch('o', Writable.fromWeb(w, o));
		s.write('abc');
		s.write('616263', 'hex');
		if (o.objectMode) s.write({ a: 1 });
		s.write(Buffer.from('z'));
		s.end();
		await tick();
		await tick();
	}
	{
		let n = 0, go;
		const w = new WritableStream({ write(c) {
			n++;
			return new Promise((r) => go = r);
		} }, { highWaterMark: 2 });
		const s = Writable.fromWeb(w, { highWaterMark: 3 });
		const st = [];
		for (let i = 0; i < 6; i++) st.push(s.write('ab', () => log('cb', i)));
		log(st.join());
		for (let i = 0; i < 8; i++) {
			await tick();
			log(n, s.writableLength, s.writableNeedDrain);
			go?.();
		}
	}
	{
		const err = new Error('sink');
		const w = new WritableStream({ write(c) {
			throw err;
		}, abort(r) {
			log('sink abort', show(r));
		} });
		const s = watch('se', Writable.fromWeb(w));
		s.write('a', (e) => log('cb', show(e)));
		s.write('b', (e) => log('cb2', show(e)));
		await tick();
		await tick();
		await tick();
		log(s.destroyed, s.errored === err, w);
	}
	{
		const err = new Error('close');
		const w = new WritableStream({ close(c) {
			throw err;
		} });
		const s = watch('ce', Writable.fromWeb(w));
		s.end('a', (e) => log('end cb', show(e)));
		await tick();
		await tick();
		log(w);
	}
	{
		const err = new Error('start');
		const w = new WritableStream({ start(c) {
			return Promise.reject(err);
		} });
		const s = watch('ste', Writable.fromWeb(w));
		s.write('a', (e) => log('cb', show(e)));
		await tick();
		await tick();
		log(w);
	}
	{
		let c;
		const w = new WritableStream({ start(k) {
			c = k;
		}, abort(r) {
			log('sink abort', show(r));
		} });
		const s = watch('cerr', Writable.fromWeb(w));
		await tick();
		c.error(new Error('ctl'));
		await tick();
		await tick();
		log(s.destroyed, show(s.errored), w);
	}
	for (const e of [void 0, null, new Error('mine')]) {
		const w = new WritableStream({ close() {
			log('sink close');
		}, abort(r) {
			log('sink abort', show(r));
			return tick();
		} });
		const s = watch('d', Writable.fromWeb(w));
		s.destroy(e);
		log('sync', w);
		await tick();
		await tick();
		await tick();
		log(w);
	}
	for (const e of [void 0, new Error('mine')]) {
		const w = new WritableStream({ close() {
			throw new Error('close failed');
		}, abort(r) {
			throw new Error('abort failed');
		} });
		const s = watch('df', Writable.fromWeb(w));
		s.destroy(e);
		await tick();
		await tick();
		await tick();
		log(w);
	}
	{
		let go;
		const w = new WritableStream({ write() {
			return new Promise((r) => go = r);
		}, close() {
			log('sink close');
		}, abort(r) {
			log('sink abort', show(r));
		} });
		const s = watch('dw', Writable.fromWeb(w));
		s.write('a', (e) => log('cb a', show(e)));
		s.write('b', (e) => log('cb b', show(e)));
		await tick();
		s.destroy();
		await tick();
		log(w);
		go();
		await tick();
		await tick();
		log(w);
	}
	{
		let go;
		const w = new WritableStream({ write() {
			return new Promise((r) => go = r);
		}, close() {
			log('sink close');
		}, abort(r) {
			log('sink abort', show(r));
		} });
		const s = watch('dwe', Writable.fromWeb(w));
		s.write('a', (e) => log('cb a', show(e)));
		s.write('b', (e) => log('cb b', show(e)));
		await tick();
		s.destroy(new Error('E'));
		await tick();
		log(w);
		go();
		await tick();
		await tick();
		log(w);
	}
	{
		const ac = new AbortController();
		const w = new WritableStream({ abort(r) {
			log('sink abort', show(r));
		} });
		const s = watch('sig', Writable.fromWeb(w, { signal: ac.signal }));
		ac.abort('x');
		await tick();
		await tick();
		log(w);
	}
	{
		const w = new WritableStream();
		const wr = w.getWriter();
		await wr.close();
		wr.releaseLock();
		const s = watch('wasclosed', Writable.fromWeb(w));
		await tick();
		log(s.writable, s.destroyed);
		s.write('x', (e) => log('cb', show(e)));
		await tick();
		await tick();
		log(s.destroyed);
	}
	{
		const w = new WritableStream();
		const s = watch('destroyafter', Writable.fromWeb(w));
		s.end();
		await tick();
		await tick();
		s.destroy();
		log(w);
	}
	{
		const w = new WritableStream();
		w.getWriter();
		try {
			Writable.fromWeb(w);
		} catch (e) {
			log(show(e));
		}
	}
	{
		const w = new WritableStream({ write(c) {
			log('sink', c);
		} });
		const s = Writable.fromWeb(w);
		s.cork();
		s.write('a');
		s.write('b', () => log('cb b'));
		s.uncork();
		await tick();
		await tick();
		s.end();
	}
	{
		const w = new WritableStream({ write(c) {
			return Promise.reject(void 0);
		} });
		const s = watch('undef', Writable.fromWeb(w));
		s.write('a', (e) => log('cb', e));
		await tick();
		await tick();
		log(w);
	}
})().catch((e) => log('FAILED', e));
process.on('uncaughtException', (e) => log('uncaught', show(e)));
process.on('unhandledRejection', (e) => log('unhandled', show(e)));
