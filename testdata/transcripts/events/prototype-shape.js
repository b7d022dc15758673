// Names, lengths and flags of the prototype's properties.
'use strict';

const EventEmitter = require('events');

const proto = EventEmitter.prototype;
for (const key of Object.getOwnPropertyNames(proto).sort()) {
  const d = Object.getOwnPropertyDescriptor(proto, key);
  const what = typeof d.value === 'function' ? `${d.value.name}/${d.value.length}` : String(d.value);
  console.log(key, what, d.writable, d.enumerable, d.configurable);
}
console.log(proto.on === proto.addListener, proto.off === proto.removeListener);
console.log(Object.prototype.toString.call(new EventEmitter()), String(new EventEmitter()));
