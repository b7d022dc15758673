// 'newListener' comes before a listener is added, 'removeListener' after one was removed.
'use strict';

const EventEmitter = require('events');

const emitter = new EventEmitter();
emitter.on('newListener', (name, listener) => {
  console.log('newListener', String(name), listener.name, emitter.listenerCount(name));
});
emitter.on('removeListener', (name, listener) => {
  console.log('removeListener', String(name), listener.name, emitter.listenerCount(name));
});

function a() {}
function b() {
  console.log('b runs');
}
emitter.on('event', a);
emitter.once('event', b);
emitter.on(Symbol('sym'), a);
emitter.emit('event');
emitter.off('event', b);
emitter.off('event', a);
emitter.removeAllListeners();
console.log(emitter.eventNames());
