// Script, ticks, microtasks, then timers and immediates, each followed by its own ticks and microtasks.
'use strict';

function mark(name) {
  console.log(name);
  process.nextTick(() => console.log(name + ': tick'));
  Promise.resolve().then(() => console.log(name + ': microtask'));
}

setTimeout(() => {
  mark('timeout');
  setImmediate(() => mark('immediate after timeout'));
  setTimeout(() => mark('later timeout'), 30);
}, 1);

mark('script');
queueMicrotask(() => mark('queueMicrotask'));
