// What write() takes, and what it throws.
'use strict';

const { Writable } = require('stream');

function make(options) {
  return new Writable({
    ...options,
    write(chunk, encoding, callback) {
      console.log('_write', chunk, encoding);
      callback();
    },
  });
}

const bytes = make();
bytes.write('é');
bytes.write('é', 'latin1');
bytes.write('6162', 'hex');
bytes.write(Buffer.from('b'));
bytes.write(new Uint8Array([1, 2]));
bytes.write('');
bytes.setDefaultEncoding('latin1');
bytes.write('ü');
for (const chunk of [[], {}, 0, true, undefined, null, Symbol('s')]) {
  try {
    bytes.write(chunk);
  } catch (err) {
    console.log(err.name, err.code, err.message);
  }
}
for (const fn of [() => bytes.write('x', 'klingon'), () => bytes.setDefaultEncoding('klingon')]) {
  try {
    fn();
  } catch (err) {
    console.log(err.name, err.code, err.message);
  }
}
const objects = make({ objectMode: true });
for (const chunk of [0, '', false, undefined, { a: 1 }, [1]]) objects.write(chunk);
try {
  objects.write(null);
} catch (err) {
  console.log(err.name, err.code, err.message);
}
