// Who is destroyed with a composed Duplex, before its streams are over and afterwards.
const { compose, Readable, Writable, PassThrough, Transform, destroy } = require('stream');
const log = console.log;
const mk = (o) =>
	new Transform({
		transform(c, e, cb) {
			cb(null, c);
		},
		...o,
	});
const q = [];
const T = (n, f) => q.push([n, f]);
for (const [hn, ho] of [
	['auto', {}],
	['no', { autoDestroy: false }],
])
	for (const [tn, to] of [
		['auto', {}],
		['no', { autoDestroy: false }],
	])
		for (const how of ['read', 'destroy', 'destroy err', 'destroy late', 'destroy late err', 'source'])
			T(`${hn} ${tn} ${how}`, (n) => {
				const h = how === 'source' ? Readable.from(['x'], ho) : mk(ho),
					t = mk(to);
				const d = compose(h, t);
				const name = new Map([
					[h, 'h'],
					[t, 't'],
					[d, 'd'],
				]);
				for (const s of [h, t, d])
					for (const e of ['end', 'finish', 'close', 'error']) s.on(e, (x) => log(n, name.get(s), e, x ? x.code || x.message : ''));
				if (how !== 'source') {
					d.write('a');
				}
				if (how === 'read' || how === 'source') {
					d.resume();
					if (how === 'read') d.end();
				} else if (how === 'destroy') d.destroy();
				else if (how === 'destroy err') d.destroy(new Error('D'));
				else {
					d.end();
					setImmediate(() => setImmediate(() => d.destroy(how === 'destroy late' ? undefined : new Error('late'))));
				}
				q.unshift([n + ' after', () => log(n, h.destroyed, t.destroyed, d.destroyed, d.closed)]);
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
