// CallTracker.
'use strict';

const assert = require('assert');
const { inspect } = require('util');

const show = (failures) => failures.map(({ stack, ...rest }) => ({ ...rest, stack: stack instanceof Error }));
function attempt(fn) {
  try {
    console.log('returns', fn());
  } catch (err) {
    console.log(err.name, err.code, JSON.stringify(err.message), Object.keys(err));
  }
}

const tracker = new assert.CallTracker();
const add = tracker.calls(function add(a, b) { return a + b; }, 2);
console.log(add(1, 2), add, add.name, add.length, inspect(tracker));
console.log(show(tracker.report()));
attempt(() => tracker.verify());
const calls = tracker.getCalls(add);
console.log(calls, Object.isFrozen(calls), Object.isFrozen(calls[0]), Object.isFrozen(calls[0].arguments));
add(3);
attempt(() => tracker.verify());
tracker.reset(add);
console.log(tracker.getCalls(add));
tracker.reset();
for (const args of [[() => {}, 0], [() => {}, -1], [() => {}, 1.5], [() => {}, 'x'], ['x']]) attempt(() => tracker.calls(...args));
attempt(() => tracker.getCalls(() => {}));
attempt(() => tracker.reset(() => {}));

tracker.calls(3);
tracker.calls();
tracker.calls(function () {});
console.log(show(tracker.report()));
attempt(() => tracker.verify());

const object = { method: tracker.calls(function () { return this; }) };
console.log(object.method(1) === object, tracker.getCalls(object.method)[0].thisArg === object);
const target = Object.assign(function target() {}, { p: 1 });
const tracked = tracker.calls(target);
tracked.q = 5;
console.log(tracked.p, target.q, tracked === target);
attempt(() => tracker.calls(() => { throw new Error('thrown'); })());
class A { constructor(a) { this.a = a; } }
const TrackedA = tracker.calls(A);
console.log(new TrackedA(1), tracker.getCalls(TrackedA));
