// cork() holds writes back; the last uncork() hands them over together.
'use strict';

const { Writable } = require('stream');

const writable = new Writable({
  write(chunk, encoding, callback) {
    console.log('_write', String(chunk));
    callback();
  },
  writev(chunks, callback) {
    console.log('_writev', chunks.map(({ chunk, encoding }) => `${chunk} ${encoding}`));
    callback();
  },
});
writable.cork();
writable.cork();
console.log(writable.writableCorked);
writable.write('a', () => console.log('callback a'));
writable.write('b', 'latin1', () => console.log('callback b'));
writable.uncork();
console.log(writable.writableCorked, 'still corked', writable.writableLength);
writable.uncork();
console.log(writable.writableCorked, writable.writableLength);
writable.uncork();

writable.cork();
writable.write('single');
process.nextTick(() => {
  writable.uncork();
  writable.cork();
  writable.write('c');
  writable.write('d');
  writable.end('e');
  console.log(writable.writableCorked);
});
writable.on('finish', () => console.log('finish'));
