// callbackify.
'use strict';

const util = require('util');

function attempt(name, f) {
  try {
    console.log(name, f());
  } catch (err) {
    console.log(name, err.name, err.code, err.message);
  }
}

for (const original of [undefined, null, 5, 'x', {}]) attempt('original', () => util.callbackify(original));

async function first(a, b) { return [this && this.me, a, b]; }
first.own = 1;
const callback = util.callbackify(first);
console.log(callback.name, callback.length, callback.own, Object.getPrototypeOf(callback) === Function.prototype);
console.log(util.callbackify(() => 1).name, util.callbackify(Object.defineProperty(() => 1, 'name', { value: 5 })).name, util.callbackify(Object.defineProperty(() => 1, 'length', { value: 'x' })).length);

attempt('no callback', () => callback());
attempt('no callback', () => callback(1));
attempt('no callback', () => callback(1, 'x'));
attempt('throws', () => util.callbackify(() => { throw new Error('thrown'); })(() => {}));
attempt('no promise', () => util.callbackify(() => 5)(() => {}));
attempt('no promise', () => util.callbackify(() => undefined)(() => {}));
attempt('returns', () => callback(() => {}));

callback(5, 6, function (...args) { console.log('called back', args, this); });
callback.call({ me: 1 }, 5, 6, function (...args) { console.log('called back', args, this); });
for (const reason of [null, undefined, 0, '', false, NaN]) {
  util.callbackify(() => Promise.reject(reason))((err, ...rest) => {
    console.log(err.name, err.code, err.message, Object.getOwnPropertyDescriptor(err, 'reason'), Object.keys(err), rest);
  });
}
util.callbackify(() => Promise.reject(new TypeError('reason')))((err) => console.log(err.name, err.message, err.code));
util.callbackify(() => Promise.reject('text'))((err) => console.log(err));
util.callbackify(() => ({ then(resolve, reject) { resolve([resolve.name, resolve.length, reject.name, reject.length]); } }))((err, value) => console.log('thenable', err, value));

// The callback is called in a tick, so what it throws is an uncaught exception.
setTimeout(() => {
  process.on('uncaughtException', (err, origin) => console.log('uncaught', err.message, origin));
  util.callbackify(async () => 1)(() => { throw new Error('in the callback'); });
  util.callbackify(async () => 1)(() => console.log('the other callback'));
  process.nextTick(() => console.log('tick'));
  Promise.resolve().then(() => console.log('microtask'));
}, 10);
