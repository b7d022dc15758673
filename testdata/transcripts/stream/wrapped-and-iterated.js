// wrap, iteration of unusual streams, and how many ticks writes take.
const stream = require('stream');
const { Readable, Writable, Transform, PassThrough, Duplex, Stream } = stream;
const log = console.log;
const ah = require('async_hooks');
let q = [];
const T = (f) => q.push(f);
T(() => {
	let n = 0;
	const h = ah
		.createHook({
			init(id, t) {
				if (t === 'TickObject') n++;
			},
		})
		.enable();
	const w = new Writable({
		write(c, e, cb) {
			cb();
		},
	});
	const cb = () => {};
	for (let i = 0; i < 100; i++) w.write('x', cb);
	h.disable();
	log('ticks', n);
});
T(() => {
	let n = 0;
	const w = new Writable({
		write(c, e, cb) {
			cb();
		},
	});
	const con = new console.Console(w);
	const h = ah
		.createHook({
			init(id, t) {
				if (t === 'TickObject') n++;
			},
		})
		.enable();
	for (let i = 0; i < 100; i++) con.log('x');
	h.disable();
	log('ticks too', n);
});
T(() => {
	const old = new Stream();
	let p = 0,
		r = 0;
	old.pause = () => {
		p++;
	};
	old.resume = () => {
		r++;
	};
	const w = new Readable({ objectMode: true, highWaterMark: 2 }).wrap(old);
	for (const x of [0, '', false, 'a']) old.emit('data', x);
	old.emit('end');
	log('wrap', p, r);
	const got = [];
	w.on('data', (d) => got.push(d));
	w.on('end', () => log(got, p, r));
});
T(() => {
	for (const m of ['close', 'destroy']) {
		const old = new Stream();
		old.pause = old.resume = () => {};
		let n = 0;
		const w = new Readable({
			destroy(e, cb) {
				n++;
				log('wrap destroyed', m, e);
				cb(e);
			},
		}).wrap(old);
		old.emit(m);
		w.on('close', () => log('closed', n));
	}
});
T(() => {
	const old = new Stream();
	old.pause = () => {};
	old.resume = () => {};
	old.extra = () => 'extra';
	old.prop = 5;
	old._private = function () {};
	const w = new Readable({ read() {} }).wrap(old);
	log(
		typeof w.extra,
		w.prop,
		typeof w._private,
		Object.keys(w).filter((k) => !/^_(events|readableState|maxL)/.test(k)),
	);
	w.on('error', (e) => log('err', e.message));
	old.emit('error', new Error('old'));
});
T(() => {
	const old = new Readable({
		read() {
			this.push('a');
			this.push(null);
		},
	});
	const w = new Readable().wrap(old);
	w.on('data', (d) => log('w', String(d)))
		.on('end', () => log('w end'))
		.on('close', () => log('w close'));
});
T(() => {
	const s = new Readable({ read() {} });
	s.destroy = null;
	let c = 0;
	s.close = () => {
		c++;
	};
	s.push('x');
	(async () => {
		for await (const x of s) break;
		log('no destroy', c);
	})();
});
T(() => {
	const s = new Stream();
	let d = 0;
	s.destroy = () => {
		d++;
	};
	const it = Readable.prototype[Symbol.asyncIterator].call(s);
	(async () => {
		const g = [];
		for await (const x of it) g.push(x);
		log('legacy iterated', g, d);
	})();
	setImmediate(() => {
		s.emit('data', 1);
		s.emit('data', 2);
		s.emit('end');
	});
});
T(async () => {
	const s = new Transform({
		objectMode: true,
		transform(c, e, cb) {
			cb(null, c);
		},
	});
	const r = new Readable({ objectMode: true }).wrap(s);
	s.push(0);
	s.push(1);
	s.push(null);
	const g = [];
	for await (const x of r) g.push(x);
	log('wrapped transform', g);
});
T(async () => {
	const r = new Readable({ encoding: 'utf8', read() {} });
	r.pause();
	const a = [],
		b = [];
	r.on('data', (d) => a.push(d));
	r.push('x');
	r.push('y');
	r.push(null);
	for await (const c of r) b.push(c);
	log('beside data', a, b);
});
T(async () => {
	const r = new Readable({
		objectMode: true,
		read() {
			this.push('a');
			this.destroy(new Error('now'));
		},
	});
	try {
		for await (const c of r) log('destroyed in _read', c);
	} catch (e) {
		log(e.message);
	}
	const s = new Readable({
		objectMode: true,
		read() {
			this.destroy(new Error('only'));
		},
	});
	try {
		for await (const c of s) log('destroyed in _read', c);
	} catch (e) {
		log(e.message);
	}
});
(function next() {
	const f = q.shift();
	if (!f) return;
	f();
	let n = 40;
	(function w() {
		if (n-- > 0) setImmediate(w);
		else {
			log('--');
			next();
		}
	})();
})();
