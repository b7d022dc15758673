// Writables and Duplexes: what they take, the order of their events, callbacks and flags, errors.
const stream = require('stream');
const { Readable, Writable, Transform, PassThrough, Duplex, Stream } = stream;
const log = console.log;
let q = [];
const T = (f) => q.push(f);
const cb0 = (c, e, cb) => cb();
const W = (o) => new Writable({ write: cb0, ...o });
const ev = (n, s) => {
	for (const e of ['error', 'close', 'end', 'finish', 'prefinish']) s.on(e, (x) => log(n, e, x ? x.code || x.message : ''));
	return s;
};
T(() => {
	const r = ev(
		'_destroy fails',
		new Readable({
			read() {},
			destroy(e, cb) {
				cb(new Error('other'));
			},
		}),
	);
	r.destroy();
	log(r.errored && r.errored.message);
	const s = ev(
		'_destroy fails too',
		new Readable({
			read() {},
			destroy(e, cb) {
				process.nextTick(() => {
					log(s.errored);
					cb(new Error('other'));
					log(s.errored.message);
				});
			},
		}),
	);
	s.destroy();
	log(s.errored);
});
T(() => {
	const s = ev(
		'destroyed twice',
		W({
			destroy(e, cb) {
				process.nextTick(cb, e);
			},
		}),
	);
	s.destroy(new Error('1'));
	s.destroy(new Error('2'));
});
T(() => {
	for (const C of [Readable, Duplex, Transform]) {
		const t = ev(
			'ended in _destroy ' + C.name,
			new C({
				read() {},
				write: cb0,
				transform: cb0,
				destroy(e, cb) {
					process.nextTick(() => {
						this.push(null);
						if (this.end) this.end();
						setImmediate(cb, e);
					});
				},
			}),
		);
		t.resume();
		t.destroy();
	}
});
T(() => {
	const d = ev(
		'no writable side',
		new Duplex({
			writable: false,
			read() {},
			write() {
				log('no');
			},
		}),
	);
	log(d.writable, d.write('x'));
});
T(() => {
	const d = ev('no writable side too', new Duplex({ writable: false, read() {} }));
	d.push(null);
	d.resume();
});
T(async () => {
	const d = ev('no readable side', new Duplex({ readable: false, write: cb0 }));
	let n = 0;
	for await (const c of d) n++;
	log('no readable side n', n);
	d.end();
});
T(() => {
	const d = ev(
		'not half open',
		new Duplex({
			allowHalfOpen: false,
			read() {
				this.push(null);
			},
			write: cb0,
			final(cb) {
				log('final');
				cb();
			},
		}),
	);
	d.on('end', () => process.nextTick(() => log('tick', d.writableEnded)));
	d.resume();
});
T(() => {
	const w = W();
	w.on('error', (e) => log('error', e.code));
	for (const c of [[], {}, 0, true, undefined, Symbol('x'), () => {}, 1n, new ArrayBuffer(2), null])
		try {
			log(w.write(c));
		} catch (e) {
			log('refused', e.name, e.code, e.message);
		}
});
T(() => {
	const w = W({
		objectMode: true,
		write(c, e, cb) {
			log('object mode', typeof c, e);
			cb();
		},
	});
	for (const c of [[], {}, 0, true, undefined, Symbol('x'), () => {}, 1n, new Uint8Array(2), 'str']) log(w.write(c));
	try {
		w.write(null);
	} catch (e) {
		log(e.code, e.message);
	}
});
T(() => {
	const w = W({
		write(c, e, cb) {
			log(c, e);
			cb();
		},
	});
	w.write(new Uint8Array([1]));
	w.write(new DataView(new ArrayBuffer(2)));
	w.write(new Uint16Array([1, 2]));
	w.write('é', 'latin1');
	w.write('6162', 'hex');
	try {
		w.write('x', 'bad');
	} catch (e) {
		log(e.code, e.message);
	}
	try {
		w.write(Buffer.alloc(1), 'bad');
	} catch (e) {
		log(e.code, e.message);
	}
});
T(() => {
	const w = W({
		decodeStrings: false,
		write(c, e, cb) {
			log(c, e);
			cb();
		},
	});
	w.write('x');
	w.write('y', 'LATIN1');
	w.write(Buffer.from('z'));
	w.setDefaultEncoding('AsCii');
	w.write('q');
	log(w.setDefaultEncoding('hex') === w);
	for (const e of [{}, 'bad', 5, undefined, null, ''])
		try {
			w.setDefaultEncoding(e);
			log('ok', e);
			w.write('61');
		} catch (x) {
			log(x.name, x.code, x.message);
		}
});
T(() => {
	const w = ev('write after end', W());
	w.end();
	log(
		w.write('a'),
		w.write('b', (e) => log('cb', e.code)),
	);
});
T(() => {
	const w = ev('write after end in prefinish', W());
	w.on('prefinish', () => w.write('a'));
	w.end();
});
T(() => {
	const w = ev('write after end in finish', W());
	w.on('finish', () => w.write('a'));
	w.end();
});
T(() => {
	const w = ev(
		'end',
		W({
			final(cb) {
				log('final');
				cb();
			},
		}),
	);
	w.end(() => log('end cb'));
	log('returned');
	process.nextTick(() => log('tick'));
});
T(() => {
	const w = ev(
		'end too',
		W({
			final(cb) {
				setImmediate(() => {
					log('final done');
					cb();
					log('after cb');
				});
			},
		}),
	);
	w.end(() => log('end cb'));
});
T(() => {
	const st = (w) => {
		const s = w._writableState;
		return [s.ending, s.ended, s.finished];
	};
	const w = ev(
		'finished flags',
		W({
			write(c, e, cb) {
				log(st(w), w.writableFinished);
				setImmediate(cb);
			},
		}),
	);
	w.write('x');
	log(w.end(() => log('cb', st(w), w.writableFinished)) === w, st(w));
	w.on('finish', () => log('fin', st(w), w.writableFinished));
});
T(() => {
	const w = ev(
		'end callbacks',
		W({
			write(c, e, cb) {
				setImmediate(cb);
			},
		}),
	);
	w.end('x', () => log('cb1'));
	w.end((e) => log('cb2', e.code));
	w.on('finish', () => {
		w.end((e) => log('late', e.code, e.message));
		log('sync');
	});
	w.end('more', (e) => log('cb3', e && e.code));
});
T(() => {
	const w = ev(
		'failed write',
		W({
			write(c, e, cb) {
				cb(new Error('W'));
			},
		}),
	);
	log(w.writable);
	w.write('x', (e) => log('cb', e.message));
	log(w.writable);
	const v = ev(
		'failed write too',
		W({
			write(c, e, cb) {
				setImmediate(() => {
					log(v.writable);
					cb(new Error('V'));
					log(v.writable);
				});
			},
		}),
	);
	v.write('x');
	log(v.writable);
});
T(() => {
	const w = ev(
		'failed writev',
		new Writable({
			write() {
				log('no');
			},
			writev(cs, cb) {
				log(cs.length);
				cb(new Error('writev'));
			},
		}),
	);
	w.cork();
	w.write('a');
	setImmediate(() => w.end());
});
T(() => {
	const w = ev(
		'final throws',
		W({
			final() {
				throw new Error('fin');
			},
		}),
	);
	w.end((e) => log('cb', e.message));
});
T(() => {
	const w = ev(
		'final twice',
		W({
			final(cb) {
				cb();
				cb();
			},
		}),
	);
	w.end();
});
T(() => {
	const w = new Writable({
		write() {},
		writev(c, cb) {
			log(
				'writev',
				c.map((x) => [String(x.chunk), x.encoding]),
			);
			setImmediate(cb);
		},
	});
	w.cork();
	w.cork();
	log(w._writableState.corked);
	w.write('a');
	w.write('b');
	log(w._writableState.bufferedRequestCount);
	w.uncork();
	log(w._writableState.corked);
	w.uncork();
	log(w._writableState.corked, w._writableState.bufferedRequestCount);
	w.write('c');
	w.cork();
	w.cork();
	w.write('d');
	w.end('e');
	log(w._writableState.corked, w._writableState.bufferedRequestCount);
});
T(() => {
	const w = W({
		highWaterMark: 1,
		write(c, e, cb) {
			setImmediate(() => {
				log('before');
				cb();
				log('after');
			});
		},
	});
	w.on('drain', () => log('drain drain'));
	log(w.write('x', () => log('cb')));
});
T(() => {
	let cbs = [];
	const w = ev(
		'destroyed with writes',
		new Writable({
			highWaterMark: 1,
			write(c, e, cb) {
				log('w', String(c));
				cbs.push(cb);
			},
		}),
	);
	w.on('drain', () => log('no drain'));
	w.write('a', (e) => log('a', e && e.code));
	w.write('b', (e) => log('b', e && e.code, e.message));
	w.end('c', (e) => log('c', e && e.code, e.message));
	w.destroy();
	setImmediate(() => cbs[0]());
});
T(() => {
	const w = W();
	log('writableAborted', w.writableAborted);
	w.destroy();
	log(w.writableAborted);
	const v = W();
	v.end();
	v.destroy();
	log(v.writableAborted);
	const x = W();
	x.end();
	setImmediate(() => log(x.writableAborted));
});
(function next() {
	const f = q.shift();
	if (!f) return;
	f();
	let n = 6;
	(function w() {
		if (n-- > 0) setImmediate(w);
		else {
			log('--');
			next();
		}
	})();
})();
