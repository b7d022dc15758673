// Variables are defined as properties only in one way, and process.env is never closed.
'use strict';

const attempt = (label, f) => {
  try {
    f();
    console.log(label, 'done', process.env.DEFINED);
  } catch (err) {
    console.log(label, err.name, err.code, err.message);
  }
};
const all = { writable: true, enumerable: true, configurable: true };
for (const descriptor of [{}, { value: 'a' }, { value: 'a', writable: true }, all, { ...all, enumerable: false, value: 'a' }, { ...all, value: 'a' }, { ...all, value: 5 }]) {
  attempt(JSON.stringify(descriptor), () => Object.defineProperty(process.env, 'DEFINED', descriptor));
}
for (const descriptor of [{ get() {} }, { set() {} }, { get() {}, enumerable: true, configurable: true }]) {
  attempt(Object.keys(descriptor), () => Object.defineProperty(process.env, 'DEFINED', descriptor));
}
attempt('symbol', () => Object.defineProperty(process.env, Symbol('s'), { ...all, value: 'a' }));
attempt('freeze', () => Object.freeze(process.env));
console.log(Object.isExtensible(process.env), Object.getOwnPropertySymbols(process.env));

for (const name of Object.keys(process.env)) delete process.env[name];
process.env.B = 'y';
process.env[3] = 'x';
console.log(process.env, { ...process.env }, JSON.stringify(process.env), Object.entries(process.env));
console.log(Object.getOwnPropertyDescriptor(process.env, 'B'), Object.getOwnPropertyDescriptor(process.env, 'MISSING'));
const derived = Object.create(process.env);
derived.own = 1;
console.log(process.env.own, derived.own, derived.B, Object.keys(derived));
console.log(Reflect.set(process.env, 'K', 1), process.env.K, Reflect.deleteProperty(process.env, 'K'), Reflect.ownKeys(process.env));
