// Immediates run in rounds: one set by an immediate waits for the next round.
'use strict';

for (const name of ['a', 'b', 'c']) {
  setImmediate(() => {
    console.log('immediate', name);
    process.nextTick(() => console.log('  tick', name));
    Promise.resolve().then(() => console.log('  microtask', name));
    setImmediate(() => console.log('second round', name));
  });
}
