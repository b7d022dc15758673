// With a listener for 'uncaughtException' the loop goes on after an exception.
'use strict';

process.on('uncaughtException', (err, origin) => {
  console.log('caught', err.message, origin);
  process.nextTick(() => {
    console.log('tick of the handler for', err.message);
    setTimeout(next, 1);
  });
});

const stages = [
  () => process.nextTick(() => {
    process.nextTick(() => console.log('tick queued before the exception'));
    throw new Error('a tick');
  }),
  () => queueMicrotask(() => {
    queueMicrotask(() => console.log('microtask queued before the exception'));
    throw new Error('a microtask');
  }),
  () => setTimeout(() => {
    process.nextTick(() => console.log('tick of the timer'));
    throw new Error('a timer');
  }, 1),
  () => {
    setImmediate(() => {
      process.nextTick(() => console.log('tick of the immediate'));
      throw new Error('an immediate');
    });
    setImmediate(() => console.log('the next immediate'));
  },
];

function next() {
  const stage = stages.shift();
  if (!stage) return;
  console.log('--');
  stage();
}
next();
