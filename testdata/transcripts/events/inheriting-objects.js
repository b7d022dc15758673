// Objects that inherit from an emitter share its `_events` and count for themselves; which names emitters then tell.
'use strict';
const EventEmitter = require('events');
const net = require('net');
const { PassThrough } = require('stream');

for (const make of [() => new EventEmitter(), () => net.createServer(), () => new net.Socket(), () => new PassThrough()]) {
  const parent = make();
  const child = Object.create(parent);
  child.on('foo', () => {});
  console.log(parent.constructor.name, parent._events === child._events, Object.hasOwn(child, '_eventsCount'));
  console.log(parent.eventNames().includes('foo'), child.eventNames().includes('foo'), parent.listenerCount('foo'));
  parent._eventsCount = 0;
  console.log(parent.eventNames().includes('foo'));
  parent._events = { none: undefined, some() {} };
  console.log(parent.eventNames());
  parent._eventsCount = 5;
  console.log(parent.eventNames());
}
