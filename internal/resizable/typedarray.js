// The methods of a typed array that call scripts. Each is given the array, which is not out of
// bounds yet; this is the engine's own method, for all that is not about the length.

const classes = { Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array, BigInt64Array, BigUint64Array };
const TypedArray = Object.getPrototypeOf(Uint8Array);
const { get: classNameOf } = Object.getOwnPropertyDescriptor(TypedArray.prototype, Symbol.toStringTag);
const { apply } = Reflect;

const classOf = (array) => classes[apply(classNameOf, array, [])];
const isBig = (array) => classOf(array) === BigInt64Array || classOf(array) === BigUint64Array;
const toElement = (array, value) => isBig(array) ? BigInt.asIntN(64, value) : Number(value);
const toInteger = (value) => Math.trunc(Number(value)) || 0;

function relative(value, length, otherwise) {
	if (value === undefined && otherwise !== undefined) return otherwise;
	const index = toInteger(value);
	return index < 0 ? Math.max(length + index, 0) : Math.min(index, length);
}

function currentLength(array, method) {
	const length = native.length(array);
	if (length < 0) throw new TypeError(`Cannot perform %TypedArray%.prototype.${method} on a detached ArrayBuffer`);
	return length;
}

function create(array, ...args) {
	const { constructor } = array;
	const species = constructor === undefined ? undefined : constructor[Symbol.species];
	const Class = species === undefined || species === null ? classOf(array) : species;
	const created = new Class(...args);
	const length = native.length(created);
	if (args.length === 1 && typeof args[0] === 'number' && length < args[0])
		throw new TypeError('Derived TypedArray constructor created an array which was too small');
	return created;
}

// over makes a method of one that is given the length, the function and the this of its calls.
const over = (method) => (array, callback, receiver) =>
	method(array, native.length(array), (value, index) => apply(callback, receiver, [value, index, array]));

function search(array, indices, matches, found, missing) {
	for (const index of indices) {
		const value = array[index];
		if (matches(value, index)) return found(value, index);
	}
	return missing;
}

function* upwards(length) {
	for (let index = 0; index < length; index++) yield index;
}

function* downwards(length) {
	for (let index = length - 1; index >= 0; index--) yield index;
}

const reducer = (direction) => function(array, callback, ...initial) {
	const length = native.length(array);
	if (length + initial.length === 0) return apply(this, array, [callback, ...initial]);
	let [result] = initial, started = initial.length > 0;
	for (const index of direction(length)) {
		result = started ? callback(result, array[index], index, array) : array[index];
		started = true;
	}
	return result;
};

// Those that are given a function to call.
exports.callbacks = {
	every: over((array, length, call) => search(array, upwards(length), (value, index) => !call(value, index), () => false, true)),
	some: over((array, length, call) => search(array, upwards(length), call, () => true, false)),
	find: over((array, length, call) => search(array, upwards(length), call, (value) => value, undefined)),
	findIndex: over((array, length, call) => search(array, upwards(length), call, (value, index) => index, -1)),
	findLast: over((array, length, call) => search(array, downwards(length), call, (value) => value, undefined)),
	findLastIndex: over((array, length, call) => search(array, downwards(length), call, (value, index) => index, -1)),
	forEach: over((array, length, call) => search(array, upwards(length), (value, index) => void call(value, index), undefined, undefined)),
	map: over((array, length, call) => {
		const mapped = create(array, length);
		for (const index of upwards(length)) mapped[index] = call(array[index], index);
		return mapped;
	}),
	filter: over((array, length, call) => {
		const kept = [];
		for (const index of upwards(length)) {
			const value = array[index];
			if (call(value, index)) kept.push(value);
		}
		const filtered = create(array, kept.length);
		for (const index of upwards(kept.length)) filtered[index] = kept[index];
		return filtered;
	}),
	reduce: reducer(upwards),
	reduceRight: reducer(downwards),
};

// Those that convert arguments.
exports.others = {
	at(array, position) {
		const length = native.length(array), index = toInteger(position);
		return array[index < 0 ? length + index : index];
	},
	includes(array, wanted, from) {
		const length = native.length(array);
		if (length === 0) return false;
		for (let index = relative(from, length); index < length; index++) {
			const value = array[index];
			if (value === wanted || value !== value && wanted !== wanted) return true;
		}
		return false;
	},
	indexOf(array, wanted, from) {
		const length = native.length(array);
		if (length === 0) return -1;
		for (let index = relative(from, length); index < length; index++) {
			if (index in array && array[index] === wanted) return index;
		}
		return -1;
	},
	lastIndexOf(array, wanted, ...from) {
		const length = native.length(array);
		if (length === 0) return -1;
		const last = from.length > 0 ? toInteger(from[0]) : length - 1;
		for (let index = last < 0 ? length + last : Math.min(last, length - 1); index >= 0; index--) {
			if (index in array && array[index] === wanted) return index;
		}
		return -1;
	},
	join(array, separator) {
		const length = native.length(array);
		const between = separator === undefined ? ',' : `${separator}`;
		let text = '';
		for (const index of upwards(length)) text += (index > 0 ? between : '') + (array[index] ?? '');
		return text;
	},
	toLocaleString(array) {
		let text = '';
		for (const index of upwards(native.length(array))) text += (index > 0 ? ',' : '') + (array[index]?.toLocaleString() ?? '');
		return text;
	},

	fill(array, value, start, end) {
		const length = native.length(array);
		const filler = toElement(array, value);
		const from = relative(start, length), to = relative(end, length, length);
		return apply(this, array, [filler, from, Math.min(to, currentLength(array, 'fill'))]);
	},
	copyWithin(array, target, start, end) {
		const length = native.length(array);
		const to = relative(target, length), from = relative(start, length), last = relative(end, length, length);
		const left = currentLength(array, 'copyWithin');
		const count = Math.min(last - from, length - to, left - from, left - to);
		return count > 0 ? apply(this, array, [to, from, from + count]) : array;
	},
	set(array, source, offset) {
		const at = toInteger(offset);
		if (at < 0 || source === undefined || source === null || ArrayBuffer.isView(source)) return apply(this, array, [source, at]);
		const length = currentLength(array, 'set');
		const values = Object(source), count = Math.max(toInteger(values.length), 0);
		if (at + count > length) throw new RangeError('offset is out of bounds');
		for (const index of upwards(count)) array[at + index] = values[index];
	},
	slice(array, start, end) {
		const length = native.length(array);
		const from = relative(start, length), to = relative(end, length, length);
		const count = Math.max(to - from, 0);
		const sliced = create(array, count);
		if (count > 0) {
			const last = Math.min(to, currentLength(array, 'slice'));
			for (let index = from; index < last; index++) sliced[index - from] = array[index];
		}
		return sliced;
	},
	subarray(array, start, end) {
		const length = native.length(array), { buffer, byteOffset } = array;
		const from = relative(start, length);
		const begin = byteOffset + from * array.BYTES_PER_ELEMENT;
		if (end === undefined && native.tracks(array)) return create(array, buffer, begin);
		return create(array, buffer, begin, Math.max(relative(end, length, length) - from, 0));
	},
	sort(array, compare) {
		if (compare !== undefined && typeof compare !== 'function') return apply(this, array, [compare]);
		const length = native.length(array), sorted = new (classOf(array))(length);
		for (const index of upwards(length)) sorted[index] = array[index];
		apply(this, sorted, [compare]);
		for (const index of upwards(Math.min(length, native.length(array)))) array[index] = sorted[index];
		return array;
	},
	with(array, position, value) {
		const length = native.length(array), index = toInteger(position);
		const actual = index < 0 ? length + index : index;
		const element = toElement(array, value);
		if (!(actual >= 0 && actual < native.length(array))) throw new RangeError('Invalid typed array index');
		const changed = new (classOf(array))(length);
		for (const at of upwards(length)) changed[at] = at === actual ? element : array[at];
		return changed;
	},
};
