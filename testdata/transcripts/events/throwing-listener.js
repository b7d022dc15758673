// An exception in a listener leaves emit and keeps later listeners from running.
'use strict';

const EventEmitter = require('events');

const emitter = new EventEmitter();
emitter.on('event', () => console.log('first'));
emitter.on('event', () => {
  throw new RangeError('from a listener');
});
emitter.on('event', () => console.log('never in this emit'));
try {
  emitter.emit('event');
} catch (err) {
  console.log(err.name, err.message);
}
emitter.once('once', () => {
  throw new Error('once');
});
try {
  emitter.emit('once');
} catch (err) {
  console.log(err.message, emitter.listenerCount('once'));
}
