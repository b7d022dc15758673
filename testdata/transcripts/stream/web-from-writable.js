// Writable.toWeb: chunks, backpressure, close, abort, errors.

const { Readable, Writable, Duplex, PassThrough } = require('stream');
const log = console.log;
const tick = () => new Promise(setImmediate);
const show = (e) => e && e.name ? `${e.name} ${e.code} ${e.message}${e.cause ? ' cause ' + e.cause : ''}` : e;
const p = (n, q) => q.then((v) => log(n, 'resolved', v), (e) => log(n, 'rejected', show(e)));
(async () => {
	{
		const s = new Writable({ write(c, e, cb) {
			log('write', c, e);
			setImmediate(cb);
		}, final(cb) {
			log('final');
			cb();
		} });
		const w = Writable.toWeb(s);
		log(s.eventNames(), s.eventNames().map((n) => s.listenerCount(n)));
		const wr = w.getWriter();
		log(wr.desiredSize);
		const p1 = p('w1', wr.write('abc')), p2 = p('w2', wr.write(Buffer.from('x'))), p3 = p('w3', wr.write(new Uint8Array([1, 2])));
		log(wr.desiredSize);
		await p1;
		await p2;
		await p3;
		log(wr.desiredSize);
		await p('close', wr.close());
		await p('closed', wr.closed);
		log(s.destroyed, s.writableFinished, s.eventNames());
		await tick();
		log(s.destroyed, s.closed, s.eventNames());
	}
	for (const chunk of [5, null, void 0, {}]) {
		const s = new Writable({ write(c, e, cb) {
			log('write', c);
			cb();
		} });
		s.on('error', (e) => log('error', show(e)));
		const w = Writable.toWeb(s).getWriter();
		w.closed.catch((e) => log('closed', show(e)));
		await p('bad chunk', w.write(chunk));
		await tick();
		log(s.destroyed);
	}
	for (const opts of [{ highWaterMark: 3 }, { highWaterMark: 3, objectMode: true }, { highWaterMark: 0 }, {}, { decodeStrings: false }, { objectMode: true }]) {
		const cbs = [];
		const s = new Writable({ ...opts, write(c, e, cb) {
			log('write', c, e);
			cbs.push(cb);
		} });
		const w = Writable.toWeb(s).getWriter();
		log('desired', w.desiredSize);
		let ready = false;
		w.ready.then(() => {
			ready = true;
		});
		const st = [];
		for (let i = 0; i < 6; i++) w.write('ab').then(() => st.push(i));
		await tick();
		log(w.desiredSize, st, s.writableLength, s.writableNeedDrain, ready, cbs.length);
		while (cbs.length) {
			cbs.shift()();
			await tick();
			log(w.desiredSize, st.join(), s.writableLength, s.writableNeedDrain);
		}
		await w.abort('x').catch(() => {});
	}
	for (const reason of [void 0, 'why', new Error('because')]) {
		const s = new Writable({ write(c, e, cb) {}, destroy(e, cb) {
			log('_destroy', show(e));
			setImmediate(cb, e);
		} });
		s.on('error', (e) => log('error', show(e)));
		s.on('close', () => log('close'));
		const w = Writable.toWeb(s).getWriter();
		w.closed.catch((e) => log('closed', show(e)));
		await tick();
		const q = p('abort', w.abort(reason));
		log(s.destroyed);
		await q;
		await tick();
		await tick();
	}
	{
		let cbk;
		const s = new Writable({ write(c, e, cb) {
			cbk = cb;
		} });
		s.on('error', (e) => log('error', show(e)));
		const w = Writable.toWeb(s).getWriter();
		const a = p('write', w.write('x')), b = p('write2', w.write('y'));
		await tick();
		const q = p('abort', w.abort('r'));
		await tick();
		log(s.destroyed);
		cbk();
		await tick();
		log(s.destroyed);
		await q;
		await a;
		await b;
	}
	{
		const err = new Error('boom');
		const s = new Writable({ write(c, e, cb) {
			cb(err);
		} });
		s.on('error', (e) => log('error', show(e)));
		const w = Writable.toWeb(s).getWriter();
		w.closed.catch((e) => log('closed', show(e)));
		w.ready.catch((e) => log('ready', show(e)));
		await p('write', w.write('x'));
		await p('write', w.write('x'));
		await p('close', w.close());
		await p('abort', w.abort());
	}
	{
		const s = new Writable({ write(c, e, cb) {
			cb();
		}, final(cb) {
			cb(new Error('final'));
		} });
		s.on('error', (e) => log('error', show(e)));
		const w = Writable.toWeb(s).getWriter();
		w.closed.catch((e) => log('closed', show(e)));
		await p('close', w.close());
	}
	{
		const s = new Writable({ write(c, e, cb) {
			cb();
		} });
		const w = Writable.toWeb(s).getWriter();
		w.closed.catch((e) => log('closed', show(e)));
		s.destroy();
		await tick();
		await tick();
		await p('write', w.write('a'));
		const s2 = new Writable({ write(c, e, cb) {
			cb();
		} });
		const w2 = Writable.toWeb(s2).getWriter();
		p('closed', w2.closed);
		s2.end();
		await tick();
		await tick();
		await p('write', w2.write('a'));
		await p('close', w2.close());
		const s3 = new Writable({ write(c, e, cb) {
			cb();
		} });
		s3.destroy();
		const w3 = Writable.toWeb(s3);
		log(w3);
		p('closed', w3.getWriter().closed);
		await tick();
		log(w3);
		const s4 = new Writable({ write(c, e, cb) {
			cb();
		} });
		s4.end();
		const w4 = Writable.toWeb(s4);
		log(w4);
		p('closed', w4.getWriter().closed);
		await tick();
		log(w4);
		const s5 = new Writable({ write(c, e, cb) {
			cb();
		} });
		s5.on('error', () => {});
		s5.destroy(new Error('old'));
		const w5 = Writable.toWeb(s5);
		log(w5);
		p('closed', w5.getWriter().closed);
		await tick();
		log(w5);
		const s6 = new Writable({ write(c, e, cb) {
			setImmediate(cb);
		} });
		s6.write('a');
		s6.end();
		const w6 = Writable.toWeb(s6);
		log(w6);
		p('closed', w6.getWriter().closed);
		await tick();
		await tick();
		log(w6);
		const s7 = new Writable({ write(c, e, cb) {
			cb();
		} });
		const w7 = Writable.toWeb(s7).getWriter();
		p('closed7', w7.closed);
		w7.close().then(() => log('close7 resolved'));
		log(s7.writableEnded);
		await tick();
		s7.destroy();
		const s8 = new Writable({ write(c, e, cb) {
			cb();
		}, final(cb) {
			this.cb = cb;
		} });
		const w8 = Writable.toWeb(s8).getWriter();
		p('closed8', w8.closed);
		p('close8', w8.close());
		await tick();
		s8.destroy();
		await tick();
		const s9 = new Writable({ write(c, e, cb) {
			cb();
		}, final(cb) {
			this.cb = cb;
		} });
		s9.on('error', () => {});
		const w9 = Writable.toWeb(s9).getWriter();
		p('closed9', w9.closed);
		p('close9', w9.close());
		await tick();
		s9.destroy(new Error('E9'));
		await tick();
		const s10 = new Writable({ write(c, e, cb) {}, highWaterMark: 1 });
		s10.on('error', () => {});
		const w10 = Writable.toWeb(s10).getWriter();
		p('closed10', w10.closed);
		p('write10', w10.write('abc'));
		await tick();
		s10.destroy(new Error('E10'));
		await tick();
		const s11 = new Writable({ write(c, e, cb) {}, highWaterMark: 1 });
		s11.on('error', () => {});
		const w11 = Writable.toWeb(s11).getWriter();
		p('closed11', w11.closed);
		p('write11', w11.write('abc'));
		await tick();
		s11.destroy();
		await tick();
	}
})().catch((e) => log('FAILED', e));
process.on('uncaughtException', (e) => log('uncaught', show(e)));
process.on('unhandledRejection', (e) => log('unhandled', show(e)));
