// emit works on the listeners that were there when it began.
'use strict';

const { EventEmitter } = require('events');

const emitter = new EventEmitter();
function second() {
  console.log('second');
}
function late() {
  console.log('late');
}
emitter.on('event', function first() {
  console.log('first removes second and adds late');
  emitter.off('event', second);
  emitter.off('event', first);
  emitter.on('event', late);
});
emitter.on('event', second);

emitter.emit('event');
console.log('again');
emitter.emit('event');
console.log(emitter.listeners('event').map((f) => f.name));
