// Loops over streams that are destroyed, shared, paused, nested or left.
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
const it = async (n, s, body) => {
	const out = [];
	try {
		for await (const x of s) {
			out.push(String(x));
			if (body && (await body(x))) break;
		}
		log(n, out, 'done');
	} catch (e) {
		log(n, out, e.code || e.message);
	}
	log(n, s.destroyed, s.closed);
};
T('slow destroy', (n) =>
	it(
		n,
		new Readable({
			read() {
				this.push('a');
			},
			destroy(e, cb) {
				setImmediate(() => {
					log('destroyed');
					cb(e);
				});
			},
		}),
		() => true,
	),
);
T('destroy fails', (n) =>
	it(
		n,
		new Readable({
			read() {
				this.push('a');
			},
			destroy(e, cb) {
				cb(new Error('destroy failed'));
			},
		}),
		() => true,
	),
);
T('nested', async (n) => {
	const r = Readable.from([1, 2, 3, 4]);
	for await (const a of r) {
		log('outer', a);
		for await (const b of r) {
			log('inner', b);
			if (b === 3) break;
		}
	}
	log(r.destroyed);
});
T('two loops', (n) => {
	const r = Readable.from([1, 2, 3, 4]);
	it('one', r);
	it('two', r);
});
T('with data listener', (n) => {
	const r = new Readable({ read() {} });
	r.on('data', (d) => log('data', String(d)));
	r.push('a');
	r.push(null);
	it(n, r);
});
T('after pipe', (n) => {
	const r = new Readable({ read() {} });
	r.pipe(new PassThrough());
	r.push('a');
	r.push(null);
	it(n, r);
});
T('duplex end', (n) => {
	const d = new Duplex({
		read() {
			this.push('x');
			this.push(null);
		},
		write: cb0,
	});
	d.on('close', () => log('closed'));
	it(n, d);
	setImmediate(() => setImmediate(() => d.end()));
});
T('duplex write err', (n) => {
	const d = new Duplex({
		read() {},
		write(c, e, cb) {
			cb(new Error('we'));
		},
	});
	it(n, d);
	d.write('q');
});
T('paused', (n) => {
	const r = new Readable({ read() {} });
	r.pause();
	r.push('a');
	r.push(null);
	it(n, r);
});
T('encoding', (n) => {
	const r = new Readable({ encoding: 'utf8', read() {} });
	r.push(Buffer.from([0xe2]));
	setImmediate(() => {
		r.push(Buffer.from([0x82, 0xac]));
		r.push(null);
	});
	it(n, r);
});
T('unread transform', (n) => {
	const t = new Transform({
		transform(c, e, cb) {
			cb(null, c);
		},
	});
	t.write('a');
	t.write('b');
	t.end();
	it(n, t);
});
T('error after end', (n) => {
	const r = new Readable({ read() {}, autoDestroy: false });
	r.push('a');
	r.push(null);
	r.on('end', () => r.emit('error', new Error('after')));
	it(n, r);
});
T('emit error', (n) => {
	const r = new Readable({ read() {} });
	it(n, r);
	setImmediate(() => r.emit('error', new Error('emitted')));
});
T('emit close', (n) => {
	const r = new Readable({ read() {} });
	it(n, r);
	setImmediate(() => r.emit('close'));
});
T('throw in body', (n) =>
	it(n, Readable.from(['a', 'b']), () => {
		throw new Error('body');
	}),
);
T('return outer', async (n) => {
	const f = async () => {
		for await (const x of Readable.from(['a', 'b'])) return x;
	};
	log(await f());
});
T('gen over stream', async (n) => {
	async function* g(s) {
		for await (const x of s) yield x + '!';
	}
	const s = Readable.from(['a', 'b']);
	for await (const x of g(s)) {
		log(x);
		break;
	}
	log(s.destroyed);
});
T('iterator props', (n) => {
	const i = Readable.from(['a'])[Symbol.asyncIterator]();
	log(
		Object.prototype.toString.call(i),
		Object.keys(i),
		typeof i.next,
		typeof i.return,
		typeof i.throw,
		i[Symbol.asyncIterator]() === i,
		i,
	);
});
T('concurrent next', async (n) => {
	const i = Readable.from([1, 2, 3])[Symbol.asyncIterator]();
	log(await Promise.all([i.next(), i.next(), i.next(), i.next(), i.return(9), i.next()]));
});
T('throw()', async (n) => {
	const s = Readable.from([1, 2, 3]);
	const i = s[Symbol.asyncIterator]();
	await i.next();
	try {
		await i.throw(new Error('t'));
	} catch (e) {
		log(e.message, s.destroyed, s.errored && s.errored.message);
	}
});
T('destroyOnReturn', async (n) => {
	const s = Readable.from([1, 2, 3]);
	for await (const x of s.iterator({ destroyOnReturn: false })) {
		log(x);
		break;
	}
	log(s.destroyed, s.readableFlowing, s.eventNames());
	for await (const x of s) log(x);
});
T('asyncDispose', async (n) => {
	const s = ev(n, new Readable({ read() {} }), E);
	try {
		log(await s[Symbol.asyncDispose]());
	} catch (e) {
		log('rej', e.name, e.code);
	}
	const w = ev('w', new Writable({ write: cb0 }), E);
	try {
		log(await w[Symbol.asyncDispose]?.());
	} catch (e) {
		log('rej', e.name, e.code);
	}
});
