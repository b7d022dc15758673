'use strict';
// What a Timeout is, and what its properties do.
const { setTimeout, setInterval, clearTimeout, clearInterval } = require('timers');

const state = (t) => [t._idleTimeout, typeof t._idleStart, typeof t._onTimeout, t._repeat, t._destroyed, t.hasRef()].join(' ');
const text = (f) => { try { return f(); } catch (e) { return `${e.name} ${e.code}: ${e.message}`; } };

const first = setTimeout(function (...args) {
  console.log('in the callback', this === first, args.join(), state(this));
}, 1, 'a', 'b');
console.log('new', state(first), Object.keys(first).join());
console.log('own', Object.getOwnPropertyNames(Object.getPrototypeOf(first)).join());
console.log('class', first.constructor.name, first.constructor.length, Object.prototype.toString.call(first));
console.log('inside', '_onTimeout' in first, first.hasOwnProperty('_repeat'), first.nothing);
first.mine = 1;
console.log('mine', Object.keys(first).includes('mine'), first.mine, delete first.mine, 'mine' in first);

for (const delay of [1.5, 0, '5', 'abc', null, undefined, true, '0x10', -1, NaN, Infinity, [], {}, 2 ** 31 - 1, { valueOf() { return 7; } }]) {
  const t = setTimeout(() => {}, delay);
  console.log('delay', String(delay), t._idleTimeout);
  clearTimeout(t);
}
for (const callback of ['foo', { foo: 1 }, undefined, null, false]) console.log(text(() => setTimeout(callback)));
console.log(text(() => setTimeout(() => {}, Symbol('x'))));

setTimeout(() => {
  console.log('after it ran', state(first));
  console.log('refresh', first.refresh() === first, state(first));
  setTimeout(() => {
    console.log('after it ran again', state(first));
    clearTimeout(first);
    console.log('cleared', state(first));
    properties();
  }, 10);
}, 10);

// Each case changes a property of an interval in its first call.
function properties() {
  const cases = [
    ['_idleTimeout = -1', (t) => { t._idleTimeout = -1; }],
    ['_onTimeout = null', (t) => { t._onTimeout = null; }],
    ['_repeat = null', (t) => { t._repeat = null; }],
    ['clearTimeout', (t) => clearTimeout(t)],
    ['clearInterval', (t) => clearInterval(t)],
    ['close()', (t) => console.log(t.close() === t)],
  ];
  const next = () => {
    if (!cases.length) return pending();
    const [name, change] = cases.shift();
    let calls = 0;
    const t = setInterval(() => { if (++calls === 1) change(t); }, 2);
    t.unref();
    setTimeout(() => {
      console.log(name, calls, state(t));
      next();
    }, 25);
  };
  next();
}

function pending() {
  const stopped = setTimeout(() => console.log('idle -1 still runs once', state(stopped)), 2);
  stopped._idleTimeout = -1;
  const silent = setTimeout(() => console.log('never'), 2);
  silent._onTimeout = null;
  const swapped = setTimeout(() => console.log('never'), 2, 1);
  swapped._onTimeout = (...args) => console.log('swapped', args.join());
  swapped._timerArgs = [3, 4];
  const repeating = setTimeout(() => {
    if (repeating._repeat) clearTimeout(repeating), console.log('made to repeat', state(repeating)), primitives();
    repeating._repeat = 3;
  }, 3);
}

function primitives() {
  const t = setTimeout(() => {}, 1e6);
  const n = +t;
  console.log(typeof n, Number.isInteger(n), +t === n, `${t}` === String(n), t[Symbol.toPrimitive]() === n);
  clearTimeout(n);
  console.log('by number', state(t));
  const s = setTimeout(() => {}, 1e6);
  clearTimeout(`${s}`);
  console.log('by string', state(s));
  for (const odd of [null, undefined, 'x', -1, 1.5, true, {}, [], Symbol('x'), () => {}]) console.log(text(() => clearTimeout(odd)));
  const foreign = { _onTimeout: 1 };
  clearTimeout(foreign);
  console.log(JSON.stringify(foreign));
  const u = setInterval(() => {}, 10);
  console.log(u.unref() === u, u.hasRef(), u.ref() === u, u.hasRef(), u.unref.call({}) === undefined);
  clearInterval(u);
  clearInterval(u);
  console.log(state(u), text(() => u.constructor()).split(' ')[0]);
}
