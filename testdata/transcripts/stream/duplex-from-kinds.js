// Duplex.from of functions, promises, pairs, streams, iterables, and of what it refuses.
const { Duplex, Readable, Writable, PassThrough, finished } = require('stream');
const log = console.log;
let q = [];
const T = (n, f) => q.push([n, f]);
const ev = (n, s) => {
	for (const e of ['data', 'end', 'finish', 'error', 'close'])
		s.on(e, (x) => log(n, e, x instanceof Error ? `${x.name} ${x.code} ${x.message}` : x));
	log(
		n,
		s.constructor.name,
		s.readable,
		s.writable,
		s.readableObjectMode,
		s.writableObjectMode,
		s.readableHighWaterMark,
		s.writableHighWaterMark,
		s.allowHalfOpen,
	);
	return s;
};
T('gen no arg', (n) =>
	ev(
		n,
		Duplex.from(async function* () {
			yield 1;
			yield 2;
		}),
	),
);
T('gen iter', (n) => {
	const d = ev(
		n,
		Duplex.from(async function* (s) {
			for await (const c of s) yield String(c) + '!';
		}),
	);
	d.write('a');
	d.end('b');
});
T('gen signal', (n) => {
	const d = ev(
		n,
		Duplex.from(async function* (s, { signal }) {
			log(signal.constructor.name);
			signal.addEventListener('abort', () => log('aborted', signal.reason && signal.reason.name));
			for await (const c of s) yield c;
		}),
	);
	d.write('x');
	setImmediate(() => d.destroy());
});
T('gen throws', (n) => {
	const d = ev(
		n,
		Duplex.from(async function* (s) {
			for await (const c of s) throw new Error('gt');
		}),
	);
	d.write('a');
});
T('gen early return', (n) => {
	const d = ev(
		n,
		Duplex.from(async function* (s) {
			for await (const c of s) {
				yield c;
				return;
			}
		}),
	);
	d.write('a');
	d.write('b');
});
T('asyncfn', (n) => {
	const d = ev(
		n,
		Duplex.from(async (s) => {
			let r = '';
			for await (const c of s) r += c;
			log('got', r);
		}),
	);
	d.write('a');
	d.end('b');
});
T('asyncfn ret', (n) => {
	const d = ev(
		n,
		Duplex.from(async (s) => {
			for await (const c of s);
			return 'val';
		}),
	);
	d.end('b');
});
T('asyncfn throws', (n) => {
	const d = ev(
		n,
		Duplex.from(async (s) => {
			for await (const c of s) throw new Error('at');
		}),
	);
	d.write('b');
	d.write('c', (e) => log('cb', e && e.message));
});
T('asyncfn no read', (n) => {
	const d = ev(
		n,
		Duplex.from(async (s) => {}),
	);
	d.write('b', (e) => log('w cb', e && e.message));
	d.end();
});
T('gen sync', (n) =>
	ev(
		n,
		Duplex.from(function* () {
			yield 1;
		}),
	),
);
T('promise', (n) => ev(n, Duplex.from(Promise.resolve('pv'))));
T('promise undefined', (n) => ev(n, Duplex.from(Promise.resolve())));
T('promise rej', (n) => ev(n, Duplex.from(Promise.reject(new Error('pr')))));
T('thenable', (n) =>
	ev(
		n,
		Duplex.from({
			then(r) {
				setImmediate(r, 'th');
			},
		}),
	),
);
T('blob', async (n) => {
	ev(n, Duplex.from(new Blob(['blob'])));
});
T('string', (n) => ev(n, Duplex.from('str')));
T('buffer', (n) => ev(n, Duplex.from(Buffer.from('bu'))));
T('iterable', (n) => ev(n, Duplex.from([1, 2])));
T('u8', (n) => {
	ev(n, Duplex.from(new Uint8Array([1, 2])));
});
T('pair gen', (n) => {
	const d = ev(
		n,
		Duplex.from({
			readable: (async function* () {
				yield 'r';
			})(),
			writable: async function (s) {
				for await (const c of s) log('pw', c);
			},
		}),
	);
	d.end('w');
});
T('pair fn', (n) => {
	const d = ev(
		n,
		Duplex.from({
			readable: async function* () {
				yield 'r';
			},
			writable: new Writable({
				write(c, e, cb) {
					log('pw', c);
					cb();
				},
			}),
		}),
	);
	d.end('w');
});
T('pair undefined', (n) => {
	const d = ev(n, Duplex.from({ readable: undefined, writable: undefined }));
});
T('pair empty', (n) => {
	try {
		ev(n, Duplex.from({}));
	} catch (e) {
		log(n, e.code, e.message);
	}
});
T('pair objmode', (n) => {
	const d = ev(
		n,
		Duplex.from({
			readable: new Readable({
				objectMode: true,
				read() {
					this.push({ a: 1 });
					this.push(null);
				},
			}),
			writable: new Writable({
				highWaterMark: 3,
				write(c, e, cb) {
					cb();
				},
			}),
		}),
	);
	d.end('w');
});
T('pair one errors', (n) => {
	const w = new Writable({
		write(c, e, cb) {
			cb(new Error('we'));
		},
	});
	const r = new Readable({ read() {} });
	const d = ev(n, Duplex.from({ readable: r, writable: w }));
	d.write('x');
	r.on('close', () => log('r closed', r.destroyed));
});
T('legacy readable', (n) => {
	const d = ev(
		n,
		Duplex.from(
			new Readable({
				read() {
					this.push('x');
					this.push(null);
				},
			}),
		),
	);
});
T('writable', (n) => {
	const w = new Writable({
		write(c, e, cb) {
			log('w', String(c));
			cb();
		},
		final(cb) {
			log('wf');
			cb();
		},
	});
	const d = ev(n, Duplex.from(w));
	d.write('q');
	d.end();
});
T('duplex destroyed', (n) => {
	const w = new Writable({
		write(c, e, cb) {
			cb();
		},
	});
	w.on('close', () => log('w close'));
	const d = ev(n, Duplex.from(w));
	d.destroy(new Error('dd'));
});
for (const v of [undefined, null, 5, {}, () => 5, async () => 5, () => ({}), () => undefined, true, Symbol('s'), class {}])
	T('bad', (n) => {
		try {
			const d = Duplex.from(v);
			ev(n, d);
			d.end && d.end();
		} catch (e) {
			log(n, e.name, e.code, e.message);
		}
	});
process.on('uncaughtException', (e) => log('UNC', e.message));
process.on('unhandledRejection', (e) => log('UNH', e.message));
(function next() {
	const f = q.shift();
	if (!f) return;
	log('--', f[0]);
	f[1](f[0]);
	let n = 12;
	(function w() {
		if (n-- > 0) setImmediate(w);
		else next();
	})();
})();
