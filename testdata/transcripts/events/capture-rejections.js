// With captureRejections a listener's rejected promise becomes an 'error' event.
'use strict';

const { EventEmitter, captureRejectionSymbol } = require('events');

const emitter = new EventEmitter({ captureRejections: true });
emitter.on('event', async (x) => {
  throw new Error('rejected ' + x);
});
emitter.on('error', (err) => {
  console.log('error event', err.message);
});
emitter.emit('event', 1);
emitter.emit('event', 2);
console.log('emitted');
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('microtask'));
setImmediate(() => {
  console.log('immediate');
  const other = new EventEmitter({ captureRejections: true });
  other[captureRejectionSymbol] = (err, name, ...args) => console.log('method', err.message, name, args);
  other.on('thing', async () => {
    throw new Error('to the method');
  });
  other.emit('thing', 'a', 'b');
});
console.log(captureRejectionSymbol === Symbol.for('nodejs.rejection'), EventEmitter.captureRejections);
