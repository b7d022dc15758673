// What structuredClone refuses, and what it keeps of the rest.
const attempt = (label, value, options) => {
	try {
		const copy = structuredClone(value, options);
		console.log(label, '->', copy, copy?.constructor?.name);
	} catch (e) {
		console.log(label, '!', e.constructor.name, e.name, e.code, e.message);
	}
};
attempt('function', function named(a) { return a; });
attempt('arrow', { deep: [() => 1] });
attempt('symbol', Symbol('s'));
attempt('symbol inside', { s: Symbol('t') });
attempt('WeakMap', new WeakMap());
attempt('WeakSet', new WeakSet());
attempt('WeakRef', new WeakRef({}));
attempt('promise', Promise.resolve());
attempt('generator', (function* () {})());
attempt('iterator', [][Symbol.iterator]());
attempt('map iterator', new Map().entries());
attempt('proxy', new Proxy({}, {}));
attempt('proxy of an array', new Proxy([], {}));
attempt('getter that throws', { get a() { throw new RangeError('in a getter'); } });
attempt('getter', { get a() { return 1; } });
attempt('class', new (class Point { x = 1; #y = 2; get y() { return this.#y; } })());
attempt('symbol key', { [Symbol('k')]: 1, b: 2 });
attempt('hidden', Object.defineProperty({}, 'h', { value: 1 }));
attempt('error', Object.assign(new TypeError('m', { cause: 'c' }), { code: 'C', stack: 'stack' }));
attempt('named error', Object.assign(new Error('m'), { name: 'Custom', stack: 'stack' }));
attempt('sparse', Object.assign([1, , 3], { x: 1 }));
attempt('regexp', Object.assign(/a/gi, { lastIndex: 2 }));
attempt('boxed', [new Number(1), new String('s'), new Boolean(false), Object(1n)]);
attempt('no list', 1, { transfer: 5 });
attempt('bad item', 1, { transfer: [1] });
attempt('options', 1, 5);
const buffer = new ArrayBuffer(4);
attempt('twice', buffer, { transfer: [buffer, buffer] });
attempt('transfer', { buffer }, { transfer: [buffer] });
console.log(buffer.byteLength);
attempt('detached', buffer);
attempt('detached again', buffer, { transfer: [buffer] });
const { port1 } = new MessageChannel();
attempt('port', port1);
port1.close();
