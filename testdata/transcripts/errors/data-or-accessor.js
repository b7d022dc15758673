// What is a data property and what an accessor: the stack of an error, which is described, redefined, frozen and copied as any
// other, and the size of a map, which cannot be assigned to.
'use strict';
const util = require('util');

const first = (text) => String(text).split('\n')[0];
const keys = (o) => o && Object.keys(o).join(' ');

console.log(keys(Object.getOwnPropertyDescriptor(new Error('a'), 'stack')));
console.log(keys(Object.getOwnPropertyDescriptors(new Error('a')).stack), keys(Reflect.getOwnPropertyDescriptor(new Error('a'), 'stack')));
console.log(keys(Object.getOwnPropertyDescriptor(new Proxy(new Error('a'), {}), 'stack')));

const shown = new Error('shown');
Object.defineProperty(shown, 'stack', { enumerable: true });
console.log(Object.keys(shown), first(JSON.parse(JSON.stringify(shown)).stack), Object.getOwnPropertyDescriptor(shown, 'stack').enumerable);

const copy = Object.create(Error.prototype, Object.getOwnPropertyDescriptors(new Error('copied')));
console.log(first(copy.stack), first(util.inspect(copy)));

const fixed = new Error('fixed');
Object.defineProperty(fixed, 'stack', { writable: false });
try {
  fixed.stack = 5;
} catch (err) {
  console.log(err.message.replace(/\n[^]*/, ''));
}
console.log(first(fixed.stack));

const frozen = Object.freeze(new Error('frozen'));
console.log(Object.isFrozen(frozen), first(frozen.stack));
const kept = new Error('kept');
Object.defineProperties(kept, { stack: { configurable: false } });
console.log(Reflect.deleteProperty(kept, 'stack'), first(kept.stack));

const deleted = new Error('deleted');
delete deleted.stack;
console.log(Object.getOwnPropertyDescriptor(deleted, 'stack'), Reflect.ownKeys(deleted));

const holder = {};
Error.captureStackTrace(holder);
console.log(keys(Object.getOwnPropertyDescriptor(holder, 'stack')), Object.keys(holder), util.inspect(holder, { showHidden: true }).slice(0, 20));

for (const [make, size] of [[() => new Map(), 0], [() => new Set([1]), 1]]) {
  const collection = make();
  try {
    collection.size = 5;
  } catch (err) {
    console.log(err.message);
  }
  console.log(Object.keys(collection), collection.size === size);
}
class Sized extends Map { size = 7; }
console.log(new Sized().size);
console.log(util.inspect(new TextDecoder('utf-16le'), { colors: true, compact: false, maxStringLength: 1 }));
