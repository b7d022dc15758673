// All ticks run before the microtasks, all microtasks before the next round of ticks.
'use strict';

process.nextTick(() => {
  console.log('tick 1');
  Promise.resolve().then(() => {
    console.log('microtask queued by tick 1');
    process.nextTick(() => console.log('tick queued by that microtask'));
    Promise.resolve().then(() => console.log('microtask queued by that microtask'));
  });
  process.nextTick(() => console.log('tick queued by tick 1'));
});
process.nextTick(() => console.log('tick 2'));

Promise.resolve()
  .then(() => console.log('then 1'))
  .then(() => console.log('then 2'));
queueMicrotask(() => console.log('queueMicrotask'));

(async () => {
  console.log('async body');
  await null;
  console.log('after await');
  process.nextTick(() => console.log('tick queued after await'));
  await null;
  console.log('after second await');
})();

setImmediate(() => console.log('immediate'));
console.log('end of script');
