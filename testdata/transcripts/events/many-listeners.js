// Thousands of listeners of one event are removed in any order, once wrappers among them.
'use strict';
const { EventEmitter, once } = require('events');

const emitter = new EventEmitter().setMaxListeners(0), calls = [];
const listeners = Array.from({ length: 4000 }, (_, i) => () => calls.push(i));
listeners.forEach((listener, i) => emitter[i % 3 ? 'on' : 'once']('x', listener));
for (const listener of listeners.slice(5, 3990)) emitter.off('x', listener);
emitter.emit('x');
console.log(calls.join(), emitter.listenerCount('x'));
emitter.emit('x');
console.log(calls.length, emitter.listenerCount('x'));

// What stands for a listener: the last wins.
const f = () => {}, like = Object.assign(() => {}, { listener: f }), get = Object.defineProperty(() => {}, 'listener', { get: () => f });
class Inherits extends Function {}
Inherits.prototype.listener = f;
for (const other of [like, get, new Proxy(like, {}), new Inherits(), Object.assign(async () => {}, { listener: f }), f.bind()]) {
  const e = new EventEmitter().on('x', f).on('x', other).on('x', () => {});
  e.off('x', f);
  console.log(e.listenerCount('x'), e.rawListeners('x').includes(f), e.rawListeners('x').includes(other));
}

const target = new EventTarget(), seen = [];
require('events').setMaxListeners(0, target);
const handlers = Array.from({ length: 3000 }, (_, i) => () => {
  seen.push(i);
  if (i === 2950) for (let k = 2940; k < 2960; k++) target.removeEventListener('x', handlers[k]);
  if (i === 2970) target.addEventListener('x', handlers[2940]);
});
handlers.forEach((handler, i) => target.addEventListener('x', handler, { once: i % 10 === 0, capture: i % 7 === 0 }));
handlers.forEach((handler) => target.addEventListener('x', handler));
for (const [i, handler] of handlers.entries()) if (i < 2930) target.removeEventListener('x', handler, { capture: i % 2 === 0 });
target.dispatchEvent(new Event('x'));
console.log(seen.length, seen.slice(0, 12).join(), seen.slice(-60).join());
seen.length = 0;
target.dispatchEvent(new Event('x'));
console.log(seen.length, seen.at(-1));

const controller = new AbortController();
require('events').setMaxListeners(0, controller.signal);
for (let i = 0; i < 1000; i++) target.addEventListener('y', () => seen.push('y'), { signal: controller.signal });
controller.abort();
target.dispatchEvent(new Event('y'));
console.log(seen.length);
Promise.all(Array.from({ length: 500 }, () => once(emitter, 'z'))).then((all) => console.log(all.length, emitter.listenerCount('z'), emitter.listenerCount('error')));
emitter.emit('z', 1);
