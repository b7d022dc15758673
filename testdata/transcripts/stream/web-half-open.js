// What toWeb makes of a Duplex ends when both of its sides have ended.

const { Duplex, Writable, Readable, PassThrough } = require('stream');
const log = console.log;
const tick = () => new Promise(setImmediate);
(async () => {
	const d = new Duplex({ read() {}, write(c, e2, cb) {
		cb();
	} });
	const { writable, readable } = Duplex.toWeb(d);
	const w = writable.getWriter();
	w.close().then(() => log('close resolved'));
	w.closed.then(() => log('closed'));
	for (let i = 0; i < 5; i++) await tick();
	log('finished', d.writableFinished, writable);
	d.push(null);
	const r = readable.getReader();
	log(await r.read());
	for (let i = 0; i < 5; i++) await tick();
	log(writable, readable, d.destroyed);
	const e = new Duplex({ read() {}, write(c, e2, cb) {
		cb();
	} });
	const ww = Writable.toWeb(e).getWriter();
	ww.close().then(() => log('close2 resolved'));
	for (let i = 0; i < 5; i++) await tick();
	log('finished', e.writableFinished);
	const f = new Duplex({ read() {
		this.push(null);
	}, write(c, e2, cb) {
		cb();
	} });
	const rr = Readable.toWeb(f).getReader();
	rr.closed.then(() => log('read closed'));
	log(await rr.read());
	for (let i = 0; i < 5; i++) await tick();
	log(f.destroyed, f.writable);
})();
