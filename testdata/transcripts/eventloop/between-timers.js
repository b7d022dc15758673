// The ticks and microtasks of a timer run before the next timer of the same round.
'use strict';

for (const name of ['a', 'b', 'c']) {
  setTimeout(() => {
    console.log('timer', name);
    Promise.resolve().then(() => {
      console.log('  microtask', name);
      process.nextTick(() => console.log('  tick from microtask', name));
    });
    process.nextTick(() => {
      console.log('  tick', name);
      Promise.resolve().then(() => console.log('  microtask from tick', name));
    });
  }, 5);
}
