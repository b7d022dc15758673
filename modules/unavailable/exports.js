// Makes what names/MODULE.json describes.

const { module, names, hasBuiltin } = native;
const described = JSON.parse(names);

const hidden = (object, name, value) => Object.defineProperty(object, name, { value, writable: true, configurable: true });
const refuse = (what) => { throw errors.make('ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', what) };

// named gives a function the name and the length that Node's has.
function named(f, name, length) {
	Object.defineProperty(f, 'name', { value: name });
	Object.defineProperty(f, 'length', { value: length });
	return f;
}

const makeFunction = (what, name, length) => named({ f() { refuse(what) } }.f, name, length);

function makeClass(what, name, { class: length, parent, methods = {}, statics = {} }) {
	const C = named(function () { refuse(what) }, name, length);
	const base = parent && find(parent);
	if (base) {
		Object.setPrototypeOf(C, base);
		Object.setPrototypeOf(C.prototype, base.prototype);
	}
	for (const [key, length] of Object.entries(methods)) {
		hidden(C.prototype, key, makeFunction(`${what}.prototype.${key}`, key, length));
	}
	for (const [key, length] of Object.entries(statics)) hidden(C, key, makeFunction(`${what}.${key}`, key, length));
	return C;
}

// find returns the class of a name like `net.Socket` or `events`.
function find(name) {
	const [from, ...path] = name.split('.');
	if (from === module) return make(path[0]);
	if (!hasBuiltin(from)) return undefined;
	return path.reduce((object, key) => object && object[key], require(from));
}

function describe(what, name, d) {
	if ('value' in d) return d.value;
	if ('function' in d) return makeFunction(what, name, d.function);
	if ('class' in d) return makeClass(what, name, d);
	if ('instance' in d) return Object.create(make(d.instance).prototype);
	const object = {};
	for (const [key, inner] of Object.entries(d.object)) object[key] = describe(`${what}.${key}`, key, inner);
	return object;
}

// make makes an export when it is first needed: by its turn, or by a class that it is
// the parent of.
const made = new Map();
function make(name) {
	if (!made.has(name)) made.set(name, describe(`${module}.${name}`, name, described[name]));
	return made.get(name);
}

for (const name of Object.keys(described)) exports[name] = make(name);
