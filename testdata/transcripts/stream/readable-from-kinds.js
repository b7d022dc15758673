// Readable.from of everything that can be iterated, and of what cannot.
const { Readable } = require('stream');
const log = console.log;
const ev = (n, r) => {
	for (const e of ['data', 'end', 'error', 'close']) r.on(e, (x) => log(n, e, x instanceof Error ? x.message : x));
	return r;
};
let q = [];
const T = (f) => q.push(f);
for (const [n, v] of Object.entries({
	str: 'abc',
	buf: Buffer.from('ab'),
	u8: new Uint8Array([1, 2]),
	arr: [1, 2],
	set: new Set([1]),
	map: new Map([[1, 2]]),
	gen: (function* () {
		yield 1;
	})(),
	u16: new Uint16Array([3]),
	S: new String('xy'),
	empty: '',
	emptyarr: [],
}))
	T(() => {
		const r = ev(n, Readable.from(v));
		log(n, r.readableObjectMode, r.readableHighWaterMark);
	});
for (const v of [
	undefined,
	null,
	5,
	{},
	true,
	() => {},
	Symbol('x'),
	Promise.resolve([1]),
	new ArrayBuffer(3),
	new DataView(new ArrayBuffer(3)),
])
	T(() => {
		try {
			ev('bad', Readable.from(v));
			log('made');
		} catch (e) {
			log(e.name, e.code, e.message);
		}
	});
for (const bad of [[1, null, 2], [undefined], [Promise.reject(new Error('rej'))], [Promise.resolve(null)], [Promise.resolve(3)]])
	T(() => ev('val', Readable.from(bad)));
T(() =>
	ev(
		'it throws',
		Readable.from({
			[Symbol.iterator]() {
				return {
					next() {
						throw new Error('next');
					},
				};
			},
		}),
	),
);
T(() => {
	try {
		ev(
			'iter throws',
			Readable.from({
				[Symbol.iterator]() {
					throw new Error('iter');
				},
			}),
		);
	} catch (e) {
		log('thrown', e.message);
	}
});

T(() =>
	ev(
		'async throws',
		Readable.from({
			[Symbol.asyncIterator]() {
				return {
					async next() {
						throw new Error('anext');
					},
				};
			},
		}),
	),
);
T(() => ev('opts', Readable.from(['a', 'b'], { objectMode: false, highWaterMark: 1, encoding: 'utf8' })));
T(() => ev('num in bytes', Readable.from([1], { objectMode: false })));
T(() => {
	const r = ev(
		'destroy',
		Readable.from(
			(function* () {
				try {
					yield 1;
					yield 2;
				} finally {
					log('finally');
				}
			})(),
		),
	);
	r.on('data', () => r.destroy());
});
T(() => {
	const r = ev(
		'destroy err',
		Readable.from(
			(async function* () {
				try {
					yield 1;
					yield 2;
				} catch (e) {
					log('caught', e.message);
					throw new Error('other');
				} finally {
					log('finally');
				}
			})(),
		),
	);
	r.on('data', () => r.destroy(new Error('mine')));
});
T(() => {
	const r = ev(
		'return throws',
		Readable.from({
			[Symbol.asyncIterator]() {
				return {
					async next() {
						return { value: 1, done: false };
					},
					async return() {
						throw new Error('ret');
					},
				};
			},
		}),
	);
	r.once('data', () => r.destroy());
});
T(() => {
	const r = ev(
		'throw method',
		Readable.from({
			[Symbol.asyncIterator]() {
				return {
					async next() {
						return { value: 1, done: false };
					},
					async throw(e) {
						log('throw called', e.message);
						return { done: true };
					},
					async return() {
						log('return called');
						return {};
					},
				};
			},
		}),
	);
	r.once('data', () => r.destroy(new Error('E')));
});
T(() => {
	const r = Readable.from(['a', 'b']);
	r.read();
	log(r._readableState.buffer);
});
T(() => {
	class Sub extends Readable {}
	const r = Sub.from(['a']);
	log(r instanceof Sub, r.constructor.name);
	try {
		Readable.from.call(undefined, ['a']);
		log('fine');
	} catch (e) {
		log(e.message);
	}
});
T(() => {
	let n = 0;
	const r = Readable.from(
		(function* () {
			while (true) {
				n++;
				yield n;
			}
		})(),
		{ highWaterMark: 3 },
	);
	r.on('readable', () => {});
	setImmediate(() =>
		setImmediate(() => {
			log('pulled', n);
			r.destroy();
		}),
	);
});
T(() => {
	const r = Readable.from(['x'], {
		read() {
			log('mine');
			this.push(null);
		},
		destroy() {
			log('d');
		},
	});
	ev('own read', r);
});
T(() => {
	try {
		Readable.from(['x'], 5);
		log('5 ok');
		Readable.from(['x'], null);
		log('null ok');
	} catch (e) {
		log(e.message);
	}
});
process.on('uncaughtException', (e) => log('UNC', e.message));
process.on('unhandledRejection', (e) => log('UNH', e.message));
(function next() {
	const f = q.shift();
	if (!f) return;
	f();
	let n = 10;
	(function w() {
		if (n-- > 0) setImmediate(w);
		else {
			log('--');
			next();
		}
	})();
})();
