// A callback that is not a function is refused at once.
'use strict';

function refused(start, callback) {
  try {
    start(callback);
    console.log(start.name, 'accepts', callback);
  } catch (err) {
    console.log(start.name, err.name, err.code, err.message);
  }
}

for (const start of [setTimeout, setInterval, setImmediate, queueMicrotask, process.nextTick]) {
  refused(start, 'text');
  refused(start, undefined);
}
for (const callback of [null, 5, { a: 1 }, [], new Date(0), Object.create(null), Symbol('s'), 7n, true]) {
  refused(setTimeout, callback);
}
