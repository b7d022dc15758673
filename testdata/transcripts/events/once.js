// once listeners: removed before they run, unwrapped by listeners(), wrapped in rawListeners().
'use strict';

const EventEmitter = require('events');

const emitter = new EventEmitter();
function handler(value) {
  console.log('handler', value, 'count inside:', emitter.listenerCount('event'));
  if (value < 3) emitter.emit('event', value + 1);
  return 'result';
}
emitter.once('event', handler);
console.log(emitter.listeners('event')[0] === handler);
const raw = emitter.rawListeners('event')[0];
console.log(raw === handler, raw.listener === handler, raw.name);
emitter.emit('event', 1);

emitter.once('event', handler);
const wrapper = emitter.rawListeners('event')[0];
console.log(wrapper(9), emitter.listenerCount('event'));
console.log(wrapper(9), 'a second call of the wrapper does nothing');

emitter.once('event', handler);
emitter.off('event', handler);
console.log(emitter.listenerCount('event'), emitter.eventNames());
