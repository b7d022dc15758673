'use strict';
// The properties of what the module exports, with their flags.
const { StringDecoder } = require('string_decoder');

function describe(v) {
  return typeof v === 'function' ? `function ${v.name}/${v.length}` : typeof v === 'object' ? 'object' : String(v);
}

function list(title, o) {
  for (const key of Reflect.ownKeys(o)) {
    const d = Object.getOwnPropertyDescriptor(o, key);
    const flags = (d.writable ? 'w' : '') + (d.enumerable ? 'e' : '') + (d.configurable ? 'c' : '');
    console.log(title, String(key), flags, 'value' in d ? describe(d.value) : `get ${describe(d.get)} set ${describe(d.set)}`);
  }
}

list('exports', require('string_decoder'));
list('StringDecoder', StringDecoder);
list('StringDecoder.prototype', StringDecoder.prototype);
list('an instance', new StringDecoder());
