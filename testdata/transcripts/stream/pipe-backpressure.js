// A slow destination pauses the source until 'drain'.
'use strict';

const { Readable, Writable } = require('stream');

let n = 0;
const source = new Readable({
  highWaterMark: 10,
  read() {
    n++;
    this.push(n <= 6 ? String(n).repeat(8) : null);
  },
});
let waiting = 0;
const sink = new Writable({
  highWaterMark: 12,
  write(chunk, encoding, callback) {
    waiting = Math.max(waiting, sink.writableLength);
    setImmediate(() => {
      console.log('written', String(chunk), source.isPaused());
      callback();
    });
  },
});
source.on('pause', () => console.log('pause'));
source.on('resume', () => console.log('resume'));
sink.on('drain', () => console.log('drain'));
sink.on('finish', () => console.log('finish, at most', waiting, 'bytes waited'));
source.pipe(sink);
