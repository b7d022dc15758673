// An 'error' event without a listener.
// stderr: compare
'use strict';

const EventEmitter = require('events');

const emitter = new EventEmitter();
function report() {
  emitter.emit('error', new Error('no listener for this'));
}
report();
