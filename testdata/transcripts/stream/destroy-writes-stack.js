// A stream that is destroyed with an error writes the error's stack at once: what the message is later does not show in it.
'use strict';
const { Readable, Writable } = require('stream');
const net = require('net');

const first = (error) => error.stack.split('\n')[0];

for (const stream of [new Readable(), new Writable(), new net.Socket()]) {
  const error = new Error('before');
  stream.on('error', (e) => console.log(stream.constructor.name, e.message, '|', first(e)));
  stream.destroy(error);
  error.message = 'after';
}

const written = new Error('before');
const writable = new Writable({ write(chunk, encoding, callback) { callback(written); written.message = 'after'; } });
writable.on('error', (e) => console.log('write', e.message, '|', first(e)));
writable.write('x');

const untouched = new Error('before');
untouched.message = 'after';
console.log('without a stream:', first(untouched));

// whatever it is, the property is looked at
let reads = 0;
const thing = { get stack() { reads++; return 'mine'; } };
new Readable().on('error', (e) => console.log('given on:', e === thing, 'read', reads)).destroy(thing);
