// Readable.toWeb: chunks, backpressure, cancel, errors.

const { Readable, Writable, Duplex, PassThrough } = require('stream');
const log = console.log;
const tick = () => new Promise(setImmediate);
const show = (e) => e && e.name ? `${e.name} ${e.code} ${e.message}${e.cause ? ' cause ' + e.cause : ''}` : e;
(async () => {
	{
		const r = new Readable({ read() {} });
		const w = Readable.toWeb(r);
		log('flags', r.readableFlowing, r.isPaused(), r.eventNames(), r.eventNames().map((n) => r.listenerCount(n)));
		const reader = w.getReader();
		r.push('abc');
		r.push(Buffer.from('def'));
		r.push(new Uint8Array([1]));
		for (let i = 0; i < 3; i++) {
			const { value, done } = await reader.read();
			log(value, value.constructor.name, done, value.buffer.byteLength, value.byteOffset);
		}
		r.push(null);
		log(await reader.read());
		await reader.closed;
		log('closed', r.destroyed, r.closed);
		await tick();
		log(r.destroyed, r.closed, r.eventNames());
	}
	{
		const r = new Readable({ read() {}, encoding: 'utf8' });
		const w = Readable.toWeb(r);
		r.push('héllo');
		log(await w.getReader().read());
		const o = new Readable({ read() {}, objectMode: true });
		const q = Readable.toWeb(o).getReader();
		o.push({ a: 1 });
		o.push('s');
		o.push(Buffer.from('b'));
		log(await q.read(), await q.read(), (await q.read()).value.constructor.name);
	}
	for (const [opts, sopts] of [[{ highWaterMark: 2 }], [{ highWaterMark: 2, objectMode: true }], [{}], [{ highWaterMark: 2 }, { strategy: { highWaterMark: 0 } }], [{ highWaterMark: 0 }], [{ highWaterMark: 2 }, { strategy: new CountQueuingStrategy({ highWaterMark: 5 }) }], [{ highWaterMark: 4 }, { strategy: new ByteLengthQueuingStrategy({ highWaterMark: 5 }) }], [{ highWaterMark: 4 }, { strategy: { highWaterMark: 3, size(c) {
		return c.length;
	} } }]]) {
		let n = 0;
		const r = new Readable({ ...opts, read() {
			if (n < 1e5) this.push('x' + n++);
			else this.push(null);
		} });
		const w = Readable.toWeb(r, sopts);
		for (let i = 0; i < 10; i++) await tick();
		log('produced', n, r.readableLength, r.isPaused(), r.readableFlowing);
		const reader = w.getReader();
		await reader.read();
		for (let i = 0; i < 10; i++) await tick();
		log('after a read', n, r.readableLength, r.isPaused(), r.readableFlowing);
		await reader.read();
		await reader.read();
		for (let i = 0; i < 10; i++) await tick();
		log('after 3', n, r.readableLength, r.isPaused(), r.readableFlowing);
		await reader.cancel();
		log(r.destroyed);
	}
	for (const reason of [void 0, 'why', new Error('because'), null]) {
		const r = new Readable({ read() {}, destroy(e, cb) {
			log('_destroy', show(e));
			setImmediate(cb, e);
		} });
		r.on('error', (e) => log('error', show(e)));
		r.on('close', () => log('close'));
		const w = Readable.toWeb(r);
		const p = w.cancel(reason);
		log('sync', r.destroyed);
		await p.then((v) => log('cancel resolved', v), (e) => log('cancel rejected', show(e)));
		await tick();
		await tick();
		log(w);
	}
	{
		const r = new Readable({ read() {} });
		r.on('error', (e) => log('error', show(e)));
		const w = Readable.toWeb(r);
		const reader = w.getReader();
		r.push('a');
		await tick();
		reader.closed.catch((e) => log('closed', show(e)));
		const err = new Error('boom');
		r.destroy(err);
		await reader.read().then((v) => log('read', v), (e) => log('read rejected', e === err));
		await reader.read().then(log, (e) => log('read rejected', e === err));
		const r2 = new Readable({ read() {} });
		const w2 = Readable.toWeb(r2).getReader();
		r2.destroy();
		await w2.read().then(log, (e) => log('premature', show(e)));
		const r3 = new Readable({ read() {} });
		r3.destroy();
		const w3 = Readable.toWeb(r3).getReader();
		await w3.read().then(log, (e) => log('was destroyed', show(e)));
		const r4 = new Readable({ read() {} });
		r4.on('error', () => {});
		r4.destroy(new Error('old'));
		const w4 = Readable.toWeb(r4).getReader();
		await w4.read().then(log, (e) => log('was errored', show(e)));
		const r5 = new Readable({ read() {} });
		r5.push('x');
		r5.push(null);
		r5.resume();
		await tick();
		await tick();
		await Readable.toWeb(r5).getReader().read().then(log, (e) => log('was ended', show(e)));
		const r6 = new Readable({ read() {}, autoDestroy: false });
		const w6 = Readable.toWeb(r6).getReader();
		r6.emit('error', new Error('emitted'));
		await w6.read().then(log, (e) => log('emitted', show(e)));
	}
})().catch((e) => log('FAILED', e));
process.on('uncaughtException', (e) => log('uncaught', show(e)));
process.on('unhandledRejection', (e) => log('unhandled', show(e)));
