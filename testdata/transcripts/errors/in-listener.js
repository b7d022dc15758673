// From a listener of an emitter: emit does not return.
// stderr: compare
'use strict';

const EventEmitter = require('events');

Error.stackTraceLimit = 1;
function fail(value) {
  throw new Error('from a listener: ' + value);
}

const emitter = new EventEmitter();
emitter.on('event', (value) => fail(value));
emitter.on('event', () => console.log('never'));
emitter.emit('event', 5);
console.log('never');
