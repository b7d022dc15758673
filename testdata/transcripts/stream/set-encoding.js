// With an encoding chunks are strings, and characters are never split.
'use strict';

const { Readable } = require('stream');

const readable = new Readable({ read() {} });
console.log(readable.readableEncoding, readable.setEncoding('utf8') === readable, readable.readableEncoding);
const bytes = Buffer.from('aé€😀z');
for (const byte of bytes) readable.push(Buffer.from([byte]));
readable.push(Buffer.from([0xe2, 0x82]));
readable.push(null);
readable.on('data', (chunk) => console.log(JSON.stringify(chunk)));
readable.on('end', () => console.log('end'));

const late = new Readable({ read() {} });
late.push(Buffer.from([0xc3]));
late.push(Buffer.from([0xa9, 0x21]));
late.setEncoding('utf8');
console.log(late.read(), late.readableLength);

const hex = new Readable({ encoding: 'hex', read() {} });
hex.push(Buffer.from('hello'));
console.log(hex.read(3), hex.read());

const base64 = new Readable({ encoding: 'base64', read() {} });
base64.push(Buffer.from('abcd'));
base64.push(Buffer.from('ef'));
base64.push(null);
console.log(base64.read());
try {
  new Readable({ encoding: 'klingon' });
} catch (err) {
  console.log(err.name, err.code, err.message);
}
