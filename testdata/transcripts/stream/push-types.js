// What push and unshift take on a stream of bytes, and how they fail.
'use strict';

const { Readable } = require('stream');

const readable = new Readable({ read() {} });
readable.push('text');
readable.push('6869', 'hex');
readable.push(Buffer.from(' buffer '));
readable.push(new Uint8Array([0x21, 0x21]));
readable.unshift('first ');
console.log(readable.read());

for (const chunk of [5, {}, [], true, Symbol('s')]) {
  const bad = new Readable({ read() {} });
  bad.on('error', (err) => console.log(err.name, err.code, err.message));
  console.log(bad.push(chunk));
}

const eof = new Readable({ read() {} });
eof.on('error', (err) => console.log(err.name, err.code, err.message, eof.destroyed));
eof.push(null);
console.log(eof.push('late'), eof.push(null), eof.push('later'));
const unshifted = new Readable({ read() {} });
unshifted.on('error', (err) => console.log(err.code, err.message));
unshifted.on('data', () => {});
unshifted.on('end', () => unshifted.unshift('after the end'));
unshifted.push(null);
