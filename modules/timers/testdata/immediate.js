'use strict';
const { setImmediate, clearImmediate, setTimeout } = require('timers');
const text = (f) => { try { return f(); } catch (e) { return `${e.name} ${e.code}: ${e.message}`; } };

const state = (im) => [typeof im._onImmediate, im._destroyed, im.hasRef()].join(' ');
const first = setImmediate(function (...args) {
  console.log('first', this === first, args.join(), state(this));
  clearImmediate(this);
  clearImmediate(third);
}, 1, 2);
console.log(first.constructor.name, first.constructor.length, Object.keys(first).join(), state(first), first._argv.join());
console.log(Object.getOwnPropertyNames(Object.getPrototypeOf(first)).join());
console.log(first.unref() === first, first.hasRef(), first.ref() === first, first.hasRef());
const second = setImmediate(() => console.log('never'));
second._onImmediate = () => {
  console.log('swapped');
  setTimeout(() => console.log('at the end', state(first)), 5);
};
const third = setImmediate(() => console.log('never'));
const cleared = setImmediate(() => console.log('never'));
clearImmediate(cleared);
console.log('cleared', state(cleared));
cleared.mine = 1;
console.log(Object.keys(cleared).join(), cleared.hasRef.call({}));
for (const callback of ['foo', {}, undefined, null]) console.log(text(() => setImmediate(callback)));
for (const odd of [null, undefined, {}, 'x', 5, true, () => {}]) console.log(text(() => clearImmediate(odd)));
