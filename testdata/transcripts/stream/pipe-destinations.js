// What is no stream as the destination of a pipe: which method is missed.
'use strict';
const { Readable } = require('stream');
const net = require('net');

const on = () => {};
for (const destination of [undefined, null, 'text', 5, {}, { on }, { on, once: on }, { on, once: on, emit: on }, { on, once: on, emit: on, _events: { error: on } }]) {
  for (const source of [new Readable({ read() {} }), new net.Socket()]) {
    try {
      console.log(source.pipe(destination) === destination);
    } catch (e) {
      console.log(e.name, e.message);
    }
  }
}
