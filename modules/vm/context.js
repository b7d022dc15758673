// Contexts: objects whose properties are the global variables of scripts.

// What every context has of the language.
const language = [
	'Object', 'Function', 'Array', 'Number', 'parseFloat', 'parseInt', 'Infinity', 'NaN', 'undefined', 'Boolean', 'String', 'Symbol',
	'Date', 'Promise', 'RegExp', 'Error', 'AggregateError', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError',
	'URIError', 'JSON', 'Math', 'Intl', 'ArrayBuffer', 'Atomics', 'Uint8Array', 'Int8Array', 'Uint16Array', 'Int16Array',
	'Uint32Array', 'Int32Array', 'Float32Array', 'Float64Array', 'Uint8ClampedArray', 'BigUint64Array', 'BigInt64Array', 'DataView',
	'Map', 'BigInt', 'Set', 'WeakMap', 'WeakSet', 'WeakRef', 'Proxy', 'Reflect', 'FinalizationRegistry', 'SharedArrayBuffer',
	'decodeURI', 'decodeURIComponent', 'encodeURI', 'encodeURIComponent', 'escape', 'unescape', 'eval', 'isFinite', 'isNaN',
];

const handles = new WeakMap(); // of the contexts, by their objects

// silent is the console of a context. It writes to nobody but a debugger.
function silent() {
	const { console } = globalThis;
	const methods = Object.keys(console).filter((name) => typeof console[name] === 'function' && name !== 'Console');
	return Object.fromEntries(methods.map((name) => [name, { [name]() {} }[name]]));
}

// refuseText is eval where code must not be made of strings.
const refuseText = { eval(x) {
	throw new EvalError('Code generation from strings disallowed for this context');
} }.eval;

// innerOf makes what is behind the object of a context.
function innerOf({ strings }) {
	const inner = {};
	for (const name of language) {
		const property = Object.getOwnPropertyDescriptor(globalThis, name);
		if (property !== undefined) Object.defineProperty(inner, name, property);
	}
	hide(inner, 'console', silent());
	if (!strings) hide(inner, 'eval', refuseText);
	return inner;
}

function hide(object, name, value) { Object.defineProperty(object, name, { value, writable: true, configurable: true }); }

// globalOf makes what scripts have as globalThis: the properties of the object, and
// those behind it. Symbols do not reach the object.
function globalOf(sandbox, inner) {
	const holder = (key) => (typeof key === 'string' && key in sandbox ? sandbox : inner);
	return new Proxy(inner, {
		get: (_, key) => holder(key)[key],
		has: (_, key) => key in holder(key),
		set(_, key, value) {
			if (typeof key !== 'string' || !Reflect.set(sandbox, key, value)) Reflect.set(inner, key, value);
			return true;
		},
		deleteProperty: (_, key) => (typeof key !== 'string' || Reflect.deleteProperty(sandbox, key)) && Reflect.deleteProperty(inner, key),
		defineProperty(_, key, property) {
			if (typeof key !== 'string' || !Reflect.defineProperty(sandbox, key, property)) return Reflect.defineProperty(inner, key, property);
			// What cannot be changed has to be there too.
			return property.configurable === true || Reflect.defineProperty(inner, key, property);
		},
		getOwnPropertyDescriptor(_, key) {
			const property = typeof key === 'string' ? Object.getOwnPropertyDescriptor(sandbox, key) : undefined;
			if (property === undefined) return Object.getOwnPropertyDescriptor(inner, key);
			property.configurable = !(Object.getOwnPropertyDescriptor(inner, key)?.configurable === false);
			return property;
		},
		ownKeys: () => [...new Set([...Object.getOwnPropertyNames(sandbox), ...Reflect.ownKeys(inner)])],
	});
}

exports.handleOf = (object) => handles.get(object);

exports.contextify = function contextify(sandbox, as) {
	const handle = {}, inner = innerOf(as), global = globalOf(sandbox, inner);
	hide(inner, 'globalThis', global);
	native.contextify(handle, sandbox, inner, global, as);
	handles.set(sandbox, handle);
	return sandbox;
};

// vanilla makes a context whose object is its globalThis.
exports.vanilla = function vanilla(as) {
	const handle = {}, inner = innerOf(as), sandbox = {}, global = globalOf(sandbox, inner);
	hide(inner, 'globalThis', global);
	native.contextify(handle, sandbox, inner, global, as);
	handles.set(global, handle);
	return global;
};
