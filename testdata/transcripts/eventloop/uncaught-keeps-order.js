// With a listener for 'uncaughtException' the loop goes on after an exception, in order.
'use strict';

process.on('uncaughtException', (err, origin) => {
  console.log('caught', err.message, origin);
  process.nextTick(() => console.log('tick of the handler for', err.message));
});

process.nextTick(() => {
  console.log('tick 1');
  throw new Error('tick 1');
});
process.nextTick(() => console.log('tick 2'));
Promise.resolve().then(() => console.log('microtask'));

setTimeout(() => {
  console.log('timer 1');
  process.nextTick(() => console.log('tick of timer 1'));
  throw new Error('timer 1');
}, 5);
setTimeout(() => {
  console.log('timer 2');
  setImmediate(() => {
    console.log('immediate 1');
    throw new Error('immediate 1');
  });
  setImmediate(() => console.log('immediate 2'));
}, 5);

queueMicrotask(() => {
  throw new Error('microtask');
});
console.log('script');
