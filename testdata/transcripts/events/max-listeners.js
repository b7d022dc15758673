// More listeners than the limit give one warning for the event; the limit is checked.
'use strict';

const EventEmitter = require('events');

process.on('warning', (warning) => {
  console.log(warning.name, '|', warning.message, '|', warning.type, warning.count, warning.emitter === emitter);
});
const emitter = new EventEmitter();
console.log(EventEmitter.defaultMaxListeners, emitter.getMaxListeners());
for (let i = 0; i < 13; i++) emitter.on('crowded', () => {});
emitter.setMaxListeners(1);
emitter.on('second', () => {}).on('second', () => {});
emitter.setMaxListeners(0);
for (let i = 0; i < 20; i++) emitter.on('unlimited', () => {});
console.log(emitter.listenerCount('crowded'), emitter.getMaxListeners());

for (const n of [NaN, -1, 'many', undefined]) {
  for (const set of [(v) => emitter.setMaxListeners(v), (v) => { EventEmitter.defaultMaxListeners = v; }]) {
    try {
      set(n);
    } catch (err) {
      console.log(err.name, err.code, err.message);
    }
  }
}
EventEmitter.setMaxListeners(3, emitter);
EventEmitter.defaultMaxListeners = 7;
console.log(emitter.getMaxListeners(), new EventEmitter().getMaxListeners());
