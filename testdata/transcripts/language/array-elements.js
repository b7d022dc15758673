// What the methods of arrays that move elements do: to arrays with holes, with other constructors, that cannot change.
'use strict';

const show = (a) => `${a.constructor.name}(${a.length}) ${Array.from(a, (v, i) => (i in a ? String(v) : '-')).join()} [${Object.keys(a)}]`;
class Sub extends Array {}

const arrays = {
  'of all elements': () => [0, 1, 2, 3, 4],
  'none': () => [],
  'with holes': () => [0, , 2, , 4],
  'of a class': () => Sub.from([0, 1, 2]),
  'with another species': () => Object.assign([0, 1, 2], { constructor: { [Symbol.species]: Sub } }),
  'that was cut': () => { const a = [0, 1, 2, 3, 4, 5]; a.length = 3; a.push(6); return a; },
  'that was emptied': () => { const a = [0, 1]; a.length = 0; a.push(7, 8); return a; },
};
const calls = {
  'pop': (a) => a.pop(),
  'shift twice': (a) => [a.shift(), a.shift()],
  'unshift': (a) => a.unshift('x', 'y'),
  'unshift of nothing': (a) => a.unshift(),
  'slice': (a) => a.slice(),
  'slice(1, -1)': (a) => a.slice(1, -1),
  'slice(-2)': (a) => a.slice(-2),
  'slice(3, 1)': (a) => a.slice(3, 1),
  'slice("1", null)': (a) => a.slice('1', null),
  'slice(NaN, Infinity)': (a) => a.slice(NaN, Infinity),
  'splice()': (a) => a.splice(),
  'splice(1)': (a) => a.splice(1),
  'splice(0, 2)': (a) => a.splice(0, 2),
  'splice(1, 1, ...)': (a) => a.splice(1, 1, 'x', 'y', 'z'),
  'splice(-1, -1, ...)': (a) => a.splice(-1, -1, 'x'),
  'splice(0, undefined, ...)': (a) => a.splice(0, undefined, 'x'),
  'splice(1, 1e9)': (a) => a.splice(1, 1e9),
  'concat': (a) => a.concat(1, [2, , 3], null, { a: 1 }, [[4]], { length: 1, 0: 'spread', [Symbol.isConcatSpreadable]: true },
    Object.assign([5], { [Symbol.isConcatSpreadable]: false })),
  'concat of proxies': (a) => a.concat(new Proxy([6], {})),
  'shift, push, unshift, pop': (a) => { a.push(a.shift()); a.unshift(a.pop()); return a.includes(0); },
};
for (const [what, make] of Object.entries(arrays)) {
  for (const [name, call] of Object.entries(calls)) {
    const a = make(), result = call(a);
    console.log(`${what}: ${name} is ${Array.isArray(result) ? show(result) : String(result)}, leaves ${show(a)}`);
  }
}

for (const change of [Object.freeze, Object.seal, Object.preventExtensions, (a) => Object.defineProperty(a, 'length', { writable: false })]) {
  const a = change([0, 1]);
  console.log(show(a.slice(1)), show(a.concat(a)));
  for (const name of ['push', 'unshift']) {
    try { console.log(name, a[name](2)); } catch (e) { console.log(`${name}: ${e.name}`); }
  }
}
const open = Object.preventExtensions([0, 1]);
console.log(open.pop(), open.shift(), show(open));

// A queue of many.
const queue = [];
for (let i = 0; i < 20000; i++) queue.push(i);
let sum = 0;
for (let i = 0; i < 20000; i++) {
  sum += queue.shift();
  if (i % 2 === 0) queue.push(1);
}
console.log(sum, queue.length, queue[0], queue.at(-1));
const deque = [];
for (let i = 0; i < 5000; i++) deque.unshift(i);
console.log(deque.length, deque[0], deque.splice(2, 4990).length, deque.join());
