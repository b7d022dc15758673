// The properties of the constructors, their prototypes and new streams: order, flags,
// names and lengths.
'use strict';

const stream = require('stream');
const { Stream, Readable, Writable, Duplex, Transform, PassThrough } = stream;

// What of a function is not compared.
const elsewhere = new Set(['length', 'name', 'prototype']);

// What of the states cannot be assigned here.
const fixed = new Set(['writecb', 'afterWriteTickInfo', 'buffered']);

const symbols = new Set(['Symbol.asyncIterator', 'Symbol.hasInstance', 'nodejs.asyncDispose', 'nodejs.rejection', 'nodejs.util.promisify.custom']);

function describe(value) {
  return typeof value === 'function' ? `function ${JSON.stringify(value.name)} ${value.length}` : value === null ? 'null' : typeof value;
}

function show(title, object) {
  console.log('-- ' + title);
  for (const key of Reflect.ownKeys(object)) {
    if (typeof key === 'symbol' && !symbols.has(key.description)) continue;
    if (elsewhere.has(key)) continue;
    const d = Object.getOwnPropertyDescriptor(object, key);
    const flags = [d.writable && 'w', d.enumerable && 'e', d.configurable && 'c'].filter(Boolean).join('');
    console.log(String(key), flags, 'value' in d ? describe(d.value) : `get ${describe(d.get)} set ${fixed.has(key) || describe(d.set)}`);
  }
}

show('stream', stream);
show('promises', stream.promises);
show('pipeline', stream.pipeline);
show('finished', stream.finished);
console.log(stream.finished.finished === stream.promises.finished);
for (const ctor of [Stream, Readable, Writable, Duplex, Transform, PassThrough]) {
  const { name } = ctor;
  console.log('==', name, ctor.length, Object.getPrototypeOf(ctor).name, Object.getPrototypeOf(ctor.prototype).constructor.name);
  if (ctor !== Stream) show(name, ctor);
  show(name + '.prototype', ctor.prototype);
  const object = new ctor();
  show('new ' + name, object);
  for (const key of ['_readableState', '_writableState']) {
    if (!object[key]) continue;
    show(key, object[key]);
    show(key + ' inherited', Object.getPrototypeOf(object[key]));
  }
  console.log(Object.keys(object._events), object.eventNames());
}

const all = { read() {}, write() {}, writev() {}, destroy() {}, final() {}, construct() {}, transform() {}, flush() {} };
for (const ctor of [Readable, Writable, Duplex, Transform]) console.log(ctor.name, Object.keys(new ctor(all)));

console.log(Readable.prototype.on === Readable.prototype.addListener, Readable.prototype.off === Readable.prototype.removeListener);
for (const name of ['write', 'cork', 'uncork', 'end', 'destroy', '_write']) console.log(name, Duplex.prototype[name] === Writable.prototype[name]);
