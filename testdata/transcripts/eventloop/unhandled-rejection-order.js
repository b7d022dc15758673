// Rejections are reported after ticks and microtasks, before the next macrotask, unless handled by then.
'use strict';

process.on('unhandledRejection', (reason, promise) => {
  console.log('unhandled', reason, promise === second);
  process.nextTick(() => console.log('tick of the report'));
});
process.on('rejectionHandled', (promise) => console.log('handled late', promise === second));

setImmediate(() => {
  console.log('immediate');
  setTimeout(() => {
    console.log('timer');
    second.catch((reason) => console.log('caught late', reason));
  }, 5);
});
const first = Promise.reject('first');
const second = Promise.reject('second');
process.nextTick(() => {
  console.log('tick');
  first.catch((reason) => console.log('caught in time', reason));
});
Promise.resolve().then(() => console.log('microtask'));
