// What `_events` and `_eventsCount` hold, step by step, of an emitter and of a stream.
'use strict';

const EventEmitter = require('events');

function a() {}
function b() {}
function c() {}

function show(emitter) {
  const { _events: events } = emitter;
  const entries = Reflect.ownKeys(events).map((key) => {
    const held = events[key];
    return `${String(key)}: ${Array.isArray(held) ? '[' + held.map((f) => f.name) + ']' : held && held.name}`;
  });
  console.log(emitter._eventsCount, Object.getPrototypeOf(events) === null, '{', entries.join(', '), '}');
}

{
  const e = new EventEmitter();
  show(e.on('x', a));
  show(e.on('x', b).on('x', c).on('x', a));
  const array = e._events.x;
  show(e.off('x', a));
  console.log(array === e._events.x);
  show(e.prependListener('x', c));
  show(e.off('x', a).off('x', b).off('x', c));
  show(e.off('x', c));
  show(e.prependListener('y', a).prependListener('y', b));
  show(e.removeAllListeners('y'));
  show(e.on('y', a).on('z', b).removeAllListeners());
}

{
  // An object that is an emitter by its methods alone.
  const e = Object.assign({}, EventEmitter.prototype);
  show(e.on('x', a));
  console.log(Object.keys(e).slice(0, 4).join());
}

{
  // The events of a shaped emitter stay in their order, and stay when they are empty.
  const shape = Object.getOwnPropertySymbols(new EventEmitter()).find((s) => s.description === 'shapeMode');
  const e = { __proto__: EventEmitter.prototype, _events: { first: undefined, second: undefined } };
  EventEmitter.call(e);
  console.log(e[shape]);
  show(e.on('second', a).on('other', b).on('first', c));
  e.on('removeListener', (name) => console.log('removed', name));
  show(e.off('second', a).off('other', b));
  show(e.on('first', a).off('first', c));
  e.removeListener('removeListener', e.listeners('removeListener')[0]);
  show(e.removeAllListeners('first'));
  console.log(e[shape]);
}

{
  // Initialising again keeps what is there, unless it is inherited.
  const proto = new EventEmitter().on('x', a);
  const e = Object.create(proto);
  EventEmitter.call(e);
  console.log(e._events === proto._events);
  show(e);
  EventEmitter.call(proto);
  show(proto);
  const once = { __proto__: EventEmitter.prototype };
  once.on('x', a);
  EventEmitter.call(once);
  show(once);
}

{
  const e = new EventEmitter().on('x', a);
  e._events = undefined;
  console.log(e.listeners('x'), e.removeListener('x', a) === e, e.removeAllListeners() === e, e.emit('x'));
  console.log(EventEmitter.prototype.emit.call({}, 'x'), EventEmitter.prototype.emit.call(5, 'x'));
}

{
  // Any value names an event.
  const e = new EventEmitter();
  const symbol = Symbol('s');
  for (const name of [5, undefined, null, { toString: () => 'object' }, symbol, '__proto__', 'toString']) {
    e.on(name, (x) => console.log('got', String(name), x));
    e.emit(name, 1);
  }
  console.log(e.eventNames());
}
