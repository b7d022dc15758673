// Listeners of errorMonitor see an error first and do not count as handling it.
'use strict';

const { EventEmitter, errorMonitor } = require('events');

const emitter = new EventEmitter();
console.log(errorMonitor);
emitter.on(errorMonitor, (err, more) => console.log('monitor', err.message, more));
try {
  emitter.emit('error', new Error('one'), 1);
} catch (err) {
  console.log('thrown', err.message);
}
emitter.on('error', (err) => console.log('listener', err.message));
emitter.emit('error', new Error('two'), 2);
emitter.emit('other', new Error('three'));
