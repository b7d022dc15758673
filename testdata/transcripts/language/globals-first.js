// Classes with getters are defined, by modules too, before anything has touched a global variable.
const url = new URL('file:///a?b=c');
const { signal } = new AbortController();
const read = [];
const proto = { get value() { read.push(this === proto); return 1 } };
Object.defineProperty(proto, 'other', { value: 2 });
Object.defineProperties(proto, { third: { value: 3 } });
Object.getOwnPropertyDescriptor(proto, 'value');
Reflect.getOwnPropertyDescriptor(proto, 'value');
Object.seal(proto);
Object.freeze(proto);
const texts = [url.search, signal.aborted, read.length];
console.log(...texts);
