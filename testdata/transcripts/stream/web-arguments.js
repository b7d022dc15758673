// toWeb and fromWeb: the functions, what they take and what they refuse.

const { Readable, Writable, Duplex, PassThrough, Transform } = require('stream');
const { CountQueuingStrategy, ByteLengthQueuingStrategy } = require('stream/web');
for (const [C, ms] of [[Readable, ['toWeb', 'fromWeb']], [Writable, ['toWeb', 'fromWeb']], [Duplex, ['toWeb', 'fromWeb']]]) {
	console.log(Object.getOwnPropertyNames(C));
	for (const m of ms) console.log(m, C[m].name, C[m].length, Object.getOwnPropertyDescriptor(C, m));
}
for (const m of ['toWeb', 'fromWeb']) console.log(Object.hasOwn(Transform, m), Object.hasOwn(PassThrough, m));
const t = (n, f) => {
	try {
		console.log(n, f());
	} catch (e) {
		console.log(n, e.name, e.code, e.message);
	}
};
for (const v of [void 0, null, 1, {}, new Writable(), new Duplex(), new Readable(), { _readableState: {}, on() {}, pipe() {} }])
	t('R.toWeb', () => Readable.toWeb(v));
for (const v of [void 0, null, 1, {}, new Writable(), new Duplex(), new Readable(), { _writableState: {}, on() {}, write() {} }])
	t('W.toWeb', () => Writable.toWeb(v));
for (const v of [void 0, null, 1, {}, new Writable(), new Duplex(), new Readable()])
	t('D.toWeb', () => Duplex.toWeb(v));
for (const v of [void 0, null, 1, {}, new ReadableStream(), new WritableStream(), new TransformStream(), { readable: new ReadableStream() }, { readable: new ReadableStream(), writable: new WritableStream() }]) {
	t('R.fromWeb', () => Readable.fromWeb(v).constructor.name);
	t('W.fromWeb', () => Writable.fromWeb(v).constructor.name);
	t('D.fromWeb', () => Duplex.fromWeb(v).constructor.name);
}
for (const o of [null, 1, 'a', {}, { strategy: null }, { strategy: 1 }, { strategy: { highWaterMark: -1 } }, { strategy: { highWaterMark: 'a' } }, { strategy: { size: 1 } }, { strategy: new CountQueuingStrategy({ highWaterMark: 3 }) }]) {
	t('R.toWeb opts', () => Readable.toWeb(new Readable({ read() {} }), o));
	t('W.toWeb opts', () => Writable.toWeb(new Writable({ write() {} }), o));
	t('D.toWeb opts', () => Duplex.toWeb(new Duplex({ write() {}, read() {} }), o));
}
for (const o of [null, 1, 'a', {}, { highWaterMark: -1 }, { highWaterMark: 'x' }, { encoding: 'bad' }, { encoding: 5 }, { encoding: '' }, { encoding: null }, { objectMode: 1 }, { objectMode: null }, { signal: 1 }, { signal: null }, { decodeStrings: 1 }, { decodeStrings: false }, { allowHalfOpen: 5 }, { highWaterMark: null }]) {
	t('R.fromWeb opts', () => Readable.fromWeb(new ReadableStream(), o).constructor.name);
	t('W.fromWeb opts', () => Writable.fromWeb(new WritableStream(), o).constructor.name);
	t('D.fromWeb opts', () => Duplex.fromWeb(new TransformStream(), o).constructor.name);
}
