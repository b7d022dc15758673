// The functions of the module, and the arguments that they refuse.
'use strict';

const EventEmitter = require('events');

function attempt(title, f) {
  try {
    console.log(title, f());
  } catch (err) {
    console.log(title, err.name, err.code, err.message);
  }
}

for (const value of [NaN, -1, '5', 5n, undefined, null, 0, 1.5, Infinity]) {
  const title = String(value);
  attempt(title + ' setMaxListeners', () => new EventEmitter().setMaxListeners(value).getMaxListeners());
  attempt(title + ' defaultMaxListeners', () => { EventEmitter.defaultMaxListeners = value; return EventEmitter.defaultMaxListeners });
  EventEmitter.defaultMaxListeners = 10;
}
for (const value of [0, '', null, undefined, [], 1, 'meow', Infinity, true, false]) {
  attempt('captureRejections option', () => typeof new EventEmitter({ captureRejections: value }));
  attempt('captureRejections', () => { EventEmitter.captureRejections = value; return EventEmitter.captureRejections });
}
EventEmitter.captureRejections = false;

attempt('setMaxListeners', () => EventEmitter.setMaxListeners(5, { setMaxListeners: (n) => console.log('called', n) }));
attempt('setMaxListeners', () => EventEmitter.setMaxListeners(5, {}));
attempt('setMaxListeners', () => EventEmitter.setMaxListeners(5, 'INV'));
attempt('setMaxListeners', () => EventEmitter.setMaxListeners(-1));
attempt('setMaxListeners', () => { EventEmitter.setMaxListeners(7); return EventEmitter.defaultMaxListeners });
attempt('setMaxListeners', () => { EventEmitter.setMaxListeners(); return EventEmitter.defaultMaxListeners });
attempt('getMaxListeners', () => EventEmitter.getMaxListeners({}));
attempt('getMaxListeners', () => EventEmitter.getMaxListeners(null));
attempt('getMaxListeners', () => EventEmitter.getMaxListeners({ _maxListeners: 5, getMaxListeners: () => 4 }));
attempt('listenerCount', () => EventEmitter.listenerCount({}, 'x'));
attempt('listenerCount', () => EventEmitter.listenerCount({ listenerCount: (name) => name }, 'x'));
attempt('listenerCount', () => EventEmitter.listenerCount(null, 'x'));
attempt('getEventListeners', () => EventEmitter.getEventListeners({}, 'x'));
attempt('getEventListeners', () => EventEmitter.getEventListeners({ listeners: (name) => [name] }, 'x'));
attempt('getEventListeners', () => EventEmitter.getEventListeners(5, 'x'));

for (const listener of [undefined, null, 5, 'f', {}]) {
  for (const method of ['on', 'prependListener', 'once', 'prependOnceListener', 'off']) {
    attempt(method, () => new EventEmitter()[method]('x', listener));
  }
}
attempt('on a number', () => EventEmitter.prototype.on.call(5, 'x', () => {}));
attempt('on null', () => EventEmitter.prototype.on.call(null, 'x', () => {}));
attempt('emit on null', () => EventEmitter.prototype.emit.call(null, 'x'));
attempt('off on nothing', () => EventEmitter.prototype.off.call({}, 'x', () => {}));
attempt('listenerCount of what is there', () => EventEmitter.prototype.listenerCount.call({ _events: { x: [1, 2] } }, 'x', 2));
