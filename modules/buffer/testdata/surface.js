'use strict';
// The properties of what the module exports, with their flags.
const buffer = require('buffer');
const { Buffer, SlowBuffer } = buffer;

function describe(v) {
  return typeof v === 'function' ? `function ${v.name}/${v.length}` : typeof v === 'object' ? 'object' : String(v);
}

function list(title, o, without = []) {
  for (const key of Reflect.ownKeys(o)) {
    if (without.includes(key)) continue;
    const d = Object.getOwnPropertyDescriptor(o, key);
    const flags = (d.writable ? 'w' : '') + (d.enumerable ? 'e' : '') + (d.configurable ? 'c' : '');
    console.log(title, String(key), flags, 'value' in d ? describe(d.value) : `get ${describe(d.get)} set ${describe(d.set)}`);
  }
}

list('exports', buffer, ['Blob', 'File', 'resolveObjectURL']);
list('constants', buffer.constants);
list('Buffer', Buffer);
list('Buffer.prototype', Buffer.prototype);
list('FastBuffer', Buffer[Symbol.species]);
list('SlowBuffer', SlowBuffer);
list('SlowBuffer.prototype', SlowBuffer.prototype);
list('an instance', Buffer.from(''));
console.log(Object.getPrototypeOf(SlowBuffer) === Uint8Array, Object.getPrototypeOf(SlowBuffer.prototype) === Uint8Array.prototype);
console.log(new SlowBuffer(3) instanceof Buffer, new SlowBuffer(3) instanceof SlowBuffer);
