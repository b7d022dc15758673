// The properties of EventEmitter, of its prototype and of a new emitter: their order,
// flags, names and lengths.
'use strict';

const EventEmitter = require('events');

const later = ['addAbortListener', 'on', 'EventEmitterAsyncResource', 'kMaxEventTargetListeners', 'kMaxEventTargetListenersWarned'];

function describe(value) {
  return typeof value === 'function' ? `function ${JSON.stringify(value.name)} ${value.length}` : typeof value;
}

function show(title, object, left = []) {
  console.log('-- ' + title);
  for (const key of Reflect.ownKeys(object)) {
    if (left.includes(key)) continue;
    const d = Object.getOwnPropertyDescriptor(object, key);
    const flags = [d.writable && 'writable', d.enumerable && 'enumerable', d.configurable && 'configurable'].filter(Boolean);
    const what = 'value' in d ? describe(d.value) : `get ${describe(d.get)} set ${describe(d.set)}`;
    console.log(String(key), flags.join(' '), what);
  }
}

show('EventEmitter', EventEmitter, [...later, 'prototype', 'length', 'name']);
show('prototype', EventEmitter.prototype);
show('emitter', new EventEmitter());
console.log(EventEmitter.name, EventEmitter.length, EventEmitter.EventEmitter === EventEmitter);

const { prototype } = EventEmitter;
console.log(prototype.on === prototype.addListener, prototype.off === prototype.removeListener);
console.log(prototype._events, prototype._eventsCount, prototype._maxListeners);
console.log(EventEmitter.usingDomains, EventEmitter.defaultMaxListeners, EventEmitter.captureRejections);
console.log(EventEmitter.errorMonitor, EventEmitter.captureRejectionSymbol);
