const wholeNumbers = [Int8Array, Uint8Array, Int16Array, Uint16Array, Int32Array, Uint32Array, BigInt64Array, BigUint64Array];
const isBig = (array) => array instanceof BigInt64Array || array instanceof BigUint64Array;
const tag = (value) => Object.prototype.toString.call(value);
const describe = (value) => typeof value === 'object' && value !== null ? tag(value) : String(value);

function check(array) {
	if (!wholeNumbers.some((Class) => array instanceof Class)) throw new TypeError(`${describe(array)} is not an integer typed array.`);
}

function checkWaitable(array) {
	if (!(array instanceof Int32Array || array instanceof BigInt64Array))
		throw new TypeError(`${describe(array)} is not an int32 or BigInt64 typed array.`);
}

function checkIndex(array, index) {
	const whole = Math.trunc(Number(index)) || 0;
	if (whole < 0 || whole >= array.length) throw new RangeError('Invalid atomic access index');
	return whole;
}

const toWhole = (value) => {
	const number = +value;
	return Number.isNaN(number) ? 0 : Math.trunc(number) + 0;
};

const toElement = (array, value) => isBig(array) ? BigInt.asIntN(64, toBig(value)) : toWhole(value);

// toBig refuses numbers, which BigInt() takes.
function toBig(value) {
	if (typeof value === 'number') throw new TypeError(`Cannot convert ${value} to a BigInt`);
	return BigInt(value);
}

// operation is a method that changes an element and returns what it was.
const operation = (name, change) => ({
	[name](array, index, value) {
		check(array);
		const at = checkIndex(array, index);
		const operand = toElement(array, value);
		const old = array[at];
		array[at] = change(old, operand);
		return old;
	},
})[name];

const bits = (big, small) => (a, b) => typeof a === 'bigint' ? big(a, b) : small(a, b);

// Who waits: for each buffer, by the address in it, in the order in which they came.
const waiters = new WeakMap();

function waitersAt(array, at) {
	const { buffer } = array;
	if (!waiters.has(buffer)) waiters.set(buffer, new Map());
	const byAddress = waiters.get(buffer), address = array.byteOffset + at * array.BYTES_PER_ELEMENT;
	if (!byAddress.has(address)) byAddress.set(address, []);
	return byAddress.get(address);
}

// prepare does what wait and waitAsync have in common.
function prepare(array, index, value, timeout) {
	checkWaitable(array);
	if (!native.isShared(array.buffer)) throw new TypeError(`${tag(array)} is not a shared typed array.`);
	const at = checkIndex(array, index);
	const expected = isBig(array) ? toBig(value) : value | 0;
	const milliseconds = timeout === undefined ? NaN : Number(timeout);
	return { at, unequal: array[at] !== expected, limit: Number.isNaN(milliseconds) ? Infinity : Math.max(0, milliseconds) };
}

const Atomics = {
	load(array, index) {
		check(array);
		return array[checkIndex(array, index)];
	},
	store(array, index, value) {
		check(array);
		const at = checkIndex(array, index);
		const stored = isBig(array) ? toBig(value) : toWhole(value);
		array[at] = stored;
		return stored;
	},
	add: operation('add', (a, b) => a + b),
	sub: operation('sub', (a, b) => a - b),
	and: operation('and', bits((a, b) => a & b, (a, b) => a & b)),
	or: operation('or', bits((a, b) => a | b, (a, b) => a | b)),
	xor: operation('xor', bits((a, b) => a ^ b, (a, b) => a ^ b)),
	exchange: operation('exchange', (a, b) => b),
	compareExchange(array, index, expected, replacement) {
		check(array);
		const at = checkIndex(array, index);
		const wanted = new array.constructor([toElement(array, expected)])[0], value = toElement(array, replacement);
		const old = array[at];
		if (old === wanted) array[at] = value;
		return old;
	},
	isLockFree(size) {
		return [1, 2, 4, 8].includes(toWhole(size));
	},
	wait(array, index, value, timeout) {
		const { unequal, limit } = prepare(array, index, value, timeout);
		if (unequal) return 'not-equal';
		const end = Date.now() + limit;
		// In pieces, so that a program that waits for ever can be ended.
		for (let left = limit; left > 0; left = end - Date.now()) native.sleep(Math.min(left, 50));
		return 'timed-out';
	},
	waitAsync(array, index, value, timeout) {
		const { at, unequal, limit } = prepare(array, index, value, timeout);
		if (unequal) return { async: false, value: 'not-equal' };
		if (limit === 0) return { async: false, value: 'timed-out' };
		const waiting = waitersAt(array, at);
		const promise = new Promise((resolve) => {
			const waiter = { resolve, timer: undefined };
			waiting.push(waiter);
			if (limit === Infinity) return;
			waiter.timer = setTimeout(() => {
				waiting.splice(waiting.indexOf(waiter), 1);
				resolve('timed-out');
			}, limit);
			waiter.timer.unref();
		});
		return { async: true, value: promise };
	},
	notify(array, index, count) {
		checkWaitable(array);
		const at = checkIndex(array, index);
		const limit = count === undefined ? Infinity : Math.max(0, toWhole(count));
		if (!native.isShared(array.buffer)) return 0;
		const woken = waitersAt(array, at).splice(0, limit);
		for (const { resolve, timer } of woken) {
			clearTimeout(timer);
			setImmediate(resolve, 'ok');
		}
		return woken.length;
	},
};

const { setTimeout, clearTimeout, setImmediate } = require('timers');
for (const [name, method] of Object.entries(Atomics)) {
	const lengths = { add: 3, sub: 3, and: 3, or: 3, xor: 3, exchange: 3, wait: 4, waitAsync: 4, notify: 3 };
	Object.defineProperty(Atomics, name, { enumerable: false });
	Object.defineProperty(method, 'length', { value: lengths[name] ?? method.length });
}
Object.defineProperty(Atomics, Symbol.toStringTag, { value: 'Atomics', configurable: true });
exports.Atomics = Atomics;
