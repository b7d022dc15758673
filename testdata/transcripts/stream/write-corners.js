// Writes in callbacks, corks, arguments of write and end, encodings that change, empty chunks.
const stream = require('stream');
const { Readable, Writable, Duplex, Transform, PassThrough, pipeline, finished } = stream;
const log = console.log;
const q = [];
const T = (n, f) => q.push([n, f]);
const cb0 = (c, e, cb) => cb();
const ev = (n, s, l = ['data', 'end', 'finish', 'prefinish', 'error', 'close', 'drain', 'pause', 'resume', 'readable']) => {
	for (const e of l) s.on(e, (x) => log(n, e, x instanceof Error ? x.code || x.message : Buffer.isBuffer(x) ? String(x) : x));
	return s;
};
const E = ['end', 'finish', 'error', 'close', 'drain', 'pause', 'resume', 'prefinish'];
process.on('uncaughtException', (e) => log('UNC', e.code, e.message));
process.on('unhandledRejection', (e) => log('UNH', e && e.message));
setImmediate(function next() {
	const f = q.shift();
	if (!f) return;
	log('--', f[0]);
	f[1](f[0]);
	let n = 10;
	(function w() {
		if (n-- > 0) setImmediate(w);
		else next();
	})();
});
T('end in cb', (n) => {
	const w = ev(
		n,
		new Writable({
			write(c, e, cb) {
				log('w', String(c));
				setImmediate(cb);
			},
		}),
		E,
	);
	w.write('a', () => {
		log('cb');
		w.write('b');
		w.end('c', () => log('end cb'));
	});
});
T('write in write', (n) => {
	let d = 0;
	const w = ev(
		n,
		new Writable({
			write(c, e, cb) {
				log('w', String(c));
				if (d++ < 3) log(w.write('n' + d));
				cb();
			},
		}),
		E,
	);
	w.write('a');
	w.end();
});
T('destroy in cb', (n) => {
	const w = ev(
		n,
		new Writable({
			write(c, e, cb) {
				log('w', String(c));
				cb();
			},
		}),
		E,
	);
	w.write('a', () => w.destroy());
	w.write('b', (e) => log('b', e && e.code));
});
T('cork objects', (n) => {
	const w = ev(
		n,
		new Writable({
			objectMode: true,
			write(c, e, cb) {
				log('write', c, e);
				cb();
			},
			writev(c, cb) {
				log(
					'writev',
					c.map((x) => [x.chunk, x.encoding, Object.keys(x)]),
				);
				cb();
			},
		}),
		E,
	);
	w.cork();
	w.write({ a: 1 });
	w.write('s', 'latin1');
	w.write(5);
	w.uncork();
	w.cork();
	w.write(1);
	w.end(2);
});
T('cork in write', (n) => {
	const w = ev(
		n,
		new Writable({
			write(c, e, cb) {
				log('write', String(c));
				cb();
			},
			writev(c, cb) {
				log('writev', c.length);
				cb();
			},
		}),
		E,
	);
	w.cork();
	w.write('a');
	process.nextTick(() => w.uncork());
	w.write('b');
	setImmediate(() => {
		w.uncork();
		w.uncork();
		w.end('z');
	});
});
T('writev error', (n) => {
	const w = ev(
		n,
		new Writable({
			writev(c, cb) {
				cb(new Error('wv'));
			},
		}),
		E,
	);
	w.cork();
	w.write('a', (e) => log('a', e.message));
	w.write('b', (e) => log('b', e.message));
	w.uncork();
});
T('writev only', (n) => {
	const w = ev(
		n,
		new Writable({
			writev(c, cb) {
				log(c.map((x) => String(x.chunk)));
				cb();
			},
		}),
		E,
	);
	w.write('a');
	w.write('b');
	w.end('c');
});
T('end types', (n) => {
	for (const a of [
		[5],
		[null],
		[undefined],
		[{}],
		['x', 'bad'],
		[() => log('cbonly')],
		['x', () => log('cb2')],
		['x', 'utf8', () => log('cb3')],
		[null, null, () => log('cb4')],
	]) {
		const w = new Writable({
			write(c, e, cb) {
				log('w', c, e);
				cb();
			},
		});
		w.on('error', (e) => log('err', e.code));
		try {
			log(w.end(...a) === w);
		} catch (e) {
			log(e.name, e.code, e.message);
		}
	}
});
T('write args', (n) => {
	const w = new Writable({
		decodeStrings: false,
		write(c, e, cb) {
			log('w', c, e);
			cb();
		},
	});
	log(w.write('x', null));
	log(w.write('x', undefined, () => log('cb')));
	log(w.write('x', () => log('cb')));
	try {
		w.write('x', 5);
	} catch (e) {
		log(e.code, e.message);
	}
	try {
		w.write('x', 'utf-8', 5);
	} catch (e) {
		log(e.code, e.message);
	}
	log(w.write(''));
	log(w.write(Buffer.alloc(0)));
	log(w.writableLength);
});
T('needDrain', (n) => {
	const w = new Writable({
		highWaterMark: 3,
		write(c, e, cb) {
			setImmediate(cb);
		},
	});
	log(w.writableNeedDrain, w.write('ab'), w.writableNeedDrain, w.write('c'), w.writableNeedDrain, w.writableLength);
	w.on('drain', () => log('drain', w.writableNeedDrain, w.writableLength));
});
T('hwm 0', (n) => {
	const w = ev(
		n,
		new Writable({
			highWaterMark: 0,
			write(c, e, cb) {
				setImmediate(cb);
			},
		}),
		E,
	);
	log(w.write(''), w.write('a'));
});
T('pipe objects', (n) => {
	const r = Readable.from([1, 2, 3]);
	const w = ev(
		n,
		new Writable({
			objectMode: true,
			highWaterMark: 1,
			write(c, e, cb) {
				log('w', c);
				setImmediate(cb);
			},
		}),
		E,
	);
	r.pipe(w);
});
T('pipe enc', (n) => {
	const r = new Readable({ read() {} });
	r.setEncoding('hex');
	const w = new Writable({
		decodeStrings: false,
		write(c, e, cb) {
			log('w', c, e);
			cb();
		},
	});
	r.pipe(w);
	r.push('ab');
	r.push(null);
});
T('enc mid', (n) => {
	const r = new Readable({ read() {} });
	r.push(Buffer.from([0xe2, 0x82]));
	r.push(Buffer.from([0xac, 0x41]));
	log(r.readableLength);
	r.setEncoding('utf8');
	log(r.readableLength, r._readableState.buffer);
	r.push(Buffer.from('é'));
	log(r.read(1), r.read(2), r.read(), r.readableLength);
});
T('enc flowing', (n) => {
	const r = new Readable({ read() {} });
	r.on('data', (d) => {
		log(d);
		if (Buffer.isBuffer(d)) r.setEncoding('utf8');
	});
	r.push('a');
	r.push('b');
	setImmediate(() => r.push('c'));
});
T('unshift end', (n) => {
	const r = ev(n, new Readable({ read() {} }), E);
	r.push('abc');
	r.push(null);
	r.on('readable', () => {
		let c = r.read(1);
		log(c && String(c));
		if (c && String(c) === 'a') r.unshift('z');
		if (r.readableLength) r.read();
	});
});
T('read in end', (n) => {
	const r = ev(n, new Readable({ read() {} }), E);
	r.on('end', () => log(r.read(), r.push('x'), r.readableLength, r.resume() === r, r.pause() === r));
	r.push('abc');
	r.push(null);
	r.resume();
});
T('push empty', (n) => {
	let c = 0;
	const r = ev(
		n,
		new Readable({
			read() {
				if (c++ < 3) this.push('');
				else if (c === 4) this.push('x');
				else this.push(null);
			},
		}),
	);
	r.read();
});
T('push empty obj', (n) => {
	const r = ev(n, new Readable({ objectMode: true, read() {} }), [...E, 'data']);
	r.push('');
	r.push(undefined);
	r.push(false);
	r.push(null);
});
T('push types', (n) => {
	for (const v of [5, true, {}, [], Symbol('s'), () => {}, 1n]) {
		const r = new Readable({ read() {} });
		r.on('error', (e) => log(e.code, e.message));
		try {
			log(r.push(v));
		} catch (e) {
			log('thrown', e.message);
		}
		const s = new Readable({ read() {} });
		s.on('error', (e) => log(e.code));
		log(s.unshift(v));
	}
});
T('push enc', (n) => {
	const r = new Readable({ read() {} });
	try {
		r.push('x', 'bad');
	} catch (e) {
		log(e.code, e.message);
	}
	r.push('616', 'hex');
	r.push('YQ', 'base64');
	r.push('é', 'latin1');
	r.push('ab', 'utf16le');
	log(r.read());
});
