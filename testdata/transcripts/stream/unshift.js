// unshift puts data back in front, also from inside 'data' and 'readable' listeners.
'use strict';

const { Readable } = require('stream');

const readable = new Readable({ read() {} });
readable.push('header\nbo');
readable.push('dy');
readable.push(null);
readable.once('readable', function onHeader() {
  const text = String(readable.read());
  const at = text.indexOf('\n');
  console.log('header', JSON.stringify(text.slice(0, at)));
  readable.unshift(text.slice(at + 1));
  readable.on('data', (chunk) => console.log('data', String(chunk)));
  readable.on('end', () => console.log('end'));
});

const flowing = new Readable({ objectMode: true, read() {} });
let first = true;
flowing.on('data', (value) => {
  console.log('value', value);
  if (first) {
    first = false;
    flowing.unshift('again');
    flowing.unshift('before again');
  }
});
flowing.push('a');
flowing.push('b');
