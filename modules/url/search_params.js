// The class URLSearchParams.

const { decode, encode, inspect } = native;

// A list is the names and values, one after the other. Every object has its list here,
// and the function that is called when it changes.
const lists = new WeakMap();
const followers = new WeakMap();

function listOf(params) {
	const list = lists.get(params);
	if (list === undefined) throw errors.make('ERR_INVALID_THIS', 'URLSearchParams');
	return list;
}

function changed(params) {
	followers.get(params)?.();
}

// find returns where a name is in a list, from a name on, with that value if one is given; -1 if it is not there.
function find(list, name, value, from) {
	let i = list.indexOf(name, from);
	while (i >= 0 && (i % 2 === 1 || value !== undefined && list[i + 1] !== value)) i = list.indexOf(name, i + 1);
	return i;
}

// drop takes a name, with that value if one is given, from a list, from a name on.
function drop(list, name, value, from) {
	for (let i = find(list, name, value, from); i >= 0; i = find(list, name, value, i)) list.splice(i, 2);
}

function checkCount(args, ...names) {
	if (args.length >= names.length) return;
	const quoted = names.map((name) => `"${name}"`).join(' and ');
	throw errors.missingArgs(`${quoted} argument${names.length > 1 ? 's' : ''}`);
}

const isObject = (value) => (typeof value === 'object' && value !== null) || typeof value === 'function';

// pairsOf reads a sequence of pairs.
function pairsOf(sequence) {
	const list = [];
	for (const pair of sequence) {
		if (!isObject(pair) || typeof pair[Symbol.iterator] !== 'function') throw errors.make('ERR_INVALID_TUPLE', 'Each query pair', '[name, value]');
		const items = [...pair];
		if (items.length !== 2) throw errors.make('ERR_INVALID_TUPLE', 'Each query pair', '[name, value]');
		list.push(usv(items[0]), usv(items[1]));
	}
	return list;
}

// propertiesOf reads the properties of an object. One whose name is written differently
// as Unicode, but is the same, takes the place of the one before.
function propertiesOf(object) {
	const list = [];
	const places = new Map();
	for (const key of Reflect.ownKeys(object)) {
		const property = Reflect.getOwnPropertyDescriptor(object, key);
		if (property === undefined || !property.enumerable) continue;
		const name = usv(key), value = usv(object[key]);
		if (places.has(name)) {
			list[places.get(name)] = value;
		} else {
			places.set(name, list.push(name, value) - 1);
		}
	}
	return list;
}

const usv = (value) => native.toUSVString(`${value}`);

class URLSearchParams {
	constructor(init = undefined) {
		let list;
		if (init === undefined || init === null) {
			list = [];
		} else if (isObject(init)) {
			const method = init[Symbol.iterator];
			if (lists.has(init) && method === URLSearchParams.prototype[Symbol.iterator]) {
				list = lists.get(init).slice();
			} else if (method === null || method === undefined) {
				list = propertiesOf(init);
			} else if (typeof method !== 'function') {
				throw errors.make('ERR_ARG_NOT_ITERABLE', 'Query pairs');
			} else {
				list = pairsOf(init);
			}
		} else {
			const query = `${init}`;
			list = decode(query[0] === '?' ? query.slice(1) : query);
		}
		lists.set(this, list);
	}

	get size() { return listOf(this).length / 2; }

	append(name, value) {
		const list = listOf(this);
		checkCount(arguments, 'name', 'value');
		list.push(usv(name), usv(value));
		changed(this);
	}

	delete(name, value = undefined) {
		const list = listOf(this);
		checkCount(arguments, 'name');
		name = usv(name);
		if (value !== undefined) value = usv(value);
		drop(list, name, value, 0);
		changed(this);
	}

	get(name) {
		const list = listOf(this);
		checkCount(arguments, 'name');
		name = usv(name);
		const i = find(list, name, undefined, 0);
		return i < 0 ? null : list[i + 1];
	}

	getAll(name) {
		const list = listOf(this);
		checkCount(arguments, 'name');
		name = usv(name);
		return list.filter((_, i) => i % 2 === 1 && list[i - 1] === name);
	}

	has(name, value = undefined) {
		const list = listOf(this);
		checkCount(arguments, 'name');
		name = usv(name);
		if (value !== undefined) value = usv(value);
		return find(list, name, value, 0) >= 0;
	}

	set(name, value) {
		const list = listOf(this);
		checkCount(arguments, 'name', 'value');
		name = usv(name);
		value = usv(value);
		const i = find(list, name, undefined, 0);
		if (i < 0) {
			list.push(name, value);
		} else {
			list[i + 1] = value;
			drop(list, name, undefined, i + 2);
		}
		changed(this);
	}

	sort() {
		const list = listOf(this);
		const valuesOf = new Map();
		for (let i = 0; i < list.length; i += 2) {
			const values = valuesOf.get(list[i]);
			if (values === undefined) valuesOf.set(list[i], [list[i + 1]]);
			else values.push(list[i + 1]);
		}
		let at = 0;
		for (const name of [...valuesOf.keys()].sort()) {
			for (const value of valuesOf.get(name)) {
				list[at++] = name;
				list[at++] = value;
			}
		}
		changed(this);
	}

	entries() { return iterate(this, (list, i) => [list[i], list[i + 1]]); }

	forEach(callback, thisArg = undefined) {
		const list = listOf(this);
		errors.validateFunction(callback, 'callback');
		for (let i = 0; i < list.length; i += 2) callback.call(thisArg, list[i + 1], list[i], this);
	}

	keys() { return iterate(this, (list, i) => list[i]); }

	values() { return iterate(this, (list, i) => list[i + 1]); }

	toString() { return encode(listOf(this)); }

	[inspect.custom](depth, options) {
		const list = listOf(this);
		if (typeof depth === 'number' && depth < 0) return options.stylize('[Object]', 'special');
		const texts = pairs(list, (name, value) => `${inspect(name, options)} => ${inspect(value, options)}`);
		const length = texts.reduce((sum, text) => sum + native.withoutColors(text).length + ', '.length, -', '.length);
		return braced(this.constructor.name, texts, length > options.breakLength, '');
	}
}

// braced puts texts in braces: in one line, or each in a line of its own.
function braced(name, texts, isLong, blank) {
	if (texts.length === 0) return `${name} {${blank}}`;
	return isLong ? `${name} {\n  ${texts.join(',\n  ')} }` : `${name} { ${texts.join(', ')} }`;
}

const pairs = (list, f) => Array.from({ length: list.length / 2 }, (_, i) => f(list[2 * i], list[2 * i + 1]));

// Iterators go over the list as it is at each step.
const iterations = new WeakMap();
const iteratorPrototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));

const URLSearchParamsIterator = Object.create(iteratorPrototype, Object.getOwnPropertyDescriptors({
	next() {
		const iteration = iterations.get(this);
		if (iteration === undefined) throw errors.make('ERR_INVALID_THIS', 'URLSearchParamsIterator');
		const { list, at, item } = iteration;
		if (at >= list.length) return { value: undefined, done: true };
		iteration.at += 2;
		return { value: item(list, at), done: false };
	},

	[inspect.custom](depth, options) {
		const iteration = iterations.get(this);
		if (iteration === undefined) throw errors.make('ERR_INVALID_THIS', 'URLSearchParamsIterator');
		if (typeof depth === 'number' && depth < 0) return options.stylize('[Object]', 'special');
		const { list, at, item } = iteration;
		const items = pairs(list.slice(at), (name, value) => item([name, value], 0));
		const texts = items.map((item) => inspect(item, options));
		return braced(this[Symbol.toStringTag], texts, inspect(items, options).includes('\n'), '  ');
	},
}));
Object.defineProperties(URLSearchParamsIterator, {
	[inspect.custom]: { enumerable: false },
	[Symbol.toStringTag]: { value: 'URLSearchParams Iterator', writable: false, enumerable: false, configurable: true },
});

function iterate(params, item) {
	const iterator = Object.create(URLSearchParamsIterator);
	iterations.set(iterator, { list: listOf(params), at: 0, item });
	return iterator;
}

// asInterface makes enumerable what a class of the web shows so, and gives it a tag.
function asInterface(Class, tag) {
	for (const object of [Class, Class.prototype]) {
		for (const key of Object.getOwnPropertyNames(object)) {
			if (!['constructor', 'prototype', 'name', 'length'].includes(key)) Object.defineProperty(object, key, { enumerable: true });
		}
	}
	Object.defineProperty(Class.prototype, Symbol.toStringTag, { value: tag, configurable: true });
}

asInterface(URLSearchParams, 'URLSearchParams');
Object.defineProperty(URLSearchParams.prototype, Symbol.iterator, {
	value: URLSearchParams.prototype.entries, writable: true, enumerable: false, configurable: true,
});

exports.URLSearchParams = URLSearchParams;

// follow has a function called whenever the query changes.
exports.follow = (params, follower) => followers.set(params, follower);

exports.queryOf = (params) => encode(listOf(params));

exports.asInterface = asInterface;

// replace has params be of another query.
exports.replace = (params, search) => {
	const list = listOf(params);
	list.splice(0, list.length, ...decode(search.slice(1)));
};
