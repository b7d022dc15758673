// Who is destroyed with a Duplex of a pair, before the two are over and afterwards.
const { Duplex, Readable, Writable } = require('stream');
const log = console.log;
const q = [];
const T = (n, f) => q.push([n, f]);
for (const [rn, ro] of [
	['auto', {}],
	['no', { autoDestroy: false }],
])
	for (const [wn, wo] of [
		['auto', {}],
		['no', { autoDestroy: false }],
	])
		for (const how of ['read', 'destroy', 'destroy err', 'late', 'late err'])
			T(`${rn} ${wn} ${how}`, (n) => {
				const r = new Readable({
						...ro,
						read() {
							this.push('x');
							this.push(null);
						},
					}),
					w = new Writable({
						...wo,
						write(c, e, cb) {
							cb();
						},
					});
				const d = Duplex.from({ readable: r, writable: w });
				const name = new Map([
					[r, 'r'],
					[w, 'w'],
					[d, 'd'],
				]);
				for (const s of [r, w, d])
					for (const e of ['end', 'finish', 'close', 'error']) s.on(e, (x) => log(n, name.get(s), e, x ? x.code || x.message : ''));
				d.write('a');
				if (how === 'read') {
					d.resume();
					d.end();
				} else if (how === 'destroy') d.destroy();
				else if (how === 'destroy err') d.destroy(new Error('D'));
				else {
					d.end();
					d.pause();
					setImmediate(() => setImmediate(() => d.destroy(how === 'late' ? undefined : new Error('late'))));
				}
				q.unshift([n + ' after', () => log(n, r.destroyed, w.destroyed, d.destroyed, d.closed)]);
			});
(function next() {
	const f = q.shift();
	if (!f) return;
	f[1](f[0]);
	let n = 8;
	(function w() {
		if (n-- > 0) setImmediate(w);
		else next();
	})();
})();
