// promisify.
'use strict';

const util = require('util');
const { custom } = util.promisify;

function attempt(name, f) {
  try {
    console.log(name, f());
  } catch (err) {
    console.log(name, err.name, err.code, err.message);
  }
}

for (const original of [undefined, null, 5, 'x', {}]) attempt('original', () => util.promisify(original));

function add(a, b, callback) { callback(null, a + b); }
add.own = 1;
Object.defineProperty(add, 'hidden', { value: 2 });
const sum = util.promisify(add);
console.log(sum.name, sum.length, sum.own, Object.getOwnPropertyDescriptor(sum, 'hidden'), sum.prototype === add.prototype, sum !== add);
console.log(Object.getOwnPropertyDescriptor(sum, custom), util.promisify(sum) === sum, custom === Symbol.for('nodejs.util.promisify.custom'), Object.getOwnPropertyDescriptor(util.promisify, 'custom'));
console.log(Object.getPrototypeOf(util.promisify(async function () {})) === Object.getPrototypeOf(async function () {}));

const withCustom = (value) => Object.assign(() => 1, { [custom]: value });
attempt('custom', () => util.promisify(withCustom(5)));
attempt('custom', () => util.promisify(withCustom(null)) !== withCustom(null));
const own = function own() {};
attempt('custom', () => util.promisify(withCustom(own)) === own);
console.log(Object.getOwnPropertyDescriptor(own, custom));

async function settled(name, promise) {
  try {
    console.log(name, await promise);
  } catch (err) {
    console.log(name, 'rejected with', err instanceof Error ? err.message : err);
  }
}

(async () => {
  await settled('fulfilled', sum(1, 2));
  await settled('this', util.promisify(function (callback) { callback(null, this.me); }).call({ me: 5 }));
  await settled('error', util.promisify((callback) => callback(new Error('given')))());
  await settled('falsy error', util.promisify((callback) => callback(0, 'value'))());
  await settled('string as error', util.promisify((callback) => callback('text', 'value'))());
  await settled('throws', util.promisify(() => { throw new Error('thrown'); })());
  await settled('several', util.promisify((callback) => callback(null, 1, 2, 3))());
  await settled('none', util.promisify((callback) => callback())());
  await settled('twice', util.promisify((callback) => { callback(null, 'first'); callback(new Error('second')); })());
  await settled('promise as value', util.promisify((callback) => callback(null, Promise.resolve('inner')))());
  await settled('async', util.promisify(async (callback) => { callback(null, 'async'); })());
  await settled('later', util.promisify((callback) => { setTimeout(callback, 1, null, 'later'); })());
  await settled('arguments', util.promisify((...args) => args.pop()(null, args))(1, undefined, 3));
  await settled('callback', util.promisify((callback) => callback(null, [callback.length, callback.name]))());
  console.log(sum(1, 2) instanceof Promise);
})();
