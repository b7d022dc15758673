// write() returns false at the high water mark; 'drain' follows when all is written.
'use strict';

const { Writable } = require('stream');

const writable = new Writable({
  highWaterMark: 5,
  write(chunk, encoding, callback) {
    setImmediate(() => {
      console.log('written', chunk.length, 'waiting', writable.writableLength);
      callback();
    });
  },
});
writable.on('drain', () => {
  console.log('drain', writable.writableLength, writable.writableNeedDrain);
  writable.end();
});
writable.on('finish', () => console.log('finish'));
console.log(writable.writableHighWaterMark, writable.writableNeedDrain);
console.log(writable.write('abc'), writable.writableLength, writable.writableNeedDrain);
console.log(writable.write('de'), writable.writableLength, writable.writableNeedDrain);
console.log(writable.write('f'), writable.writableLength, writable.writableNeedDrain);
