// Options of the constructors: marks, defaults, bad values.
'use strict';

const stream = require('stream');
const { Readable, Writable, Duplex, Transform } = stream;

console.log(stream.getDefaultHighWaterMark(false), stream.getDefaultHighWaterMark(true));
console.log(new Readable().readableHighWaterMark, new Writable({ objectMode: true }).writableHighWaterMark);
for (const highWaterMark of [true, '5', {}, -5, NaN, 1.5, null, undefined, 0]) {
  try {
    console.log(new Readable({ highWaterMark }).readableHighWaterMark);
  } catch (err) {
    console.log(err.name, err.code, err.message);
  }
}
const t = new Transform({ readableHighWaterMark: 1, writableHighWaterMark: 2, readableObjectMode: true });
console.log(t.readableHighWaterMark, t.writableHighWaterMark, t.readableObjectMode, t.writableObjectMode);
const d = new Duplex({ highWaterMark: 9, readableHighWaterMark: 1 });
console.log(d.readableHighWaterMark, d.writableHighWaterMark);
console.log(Readable() instanceof Readable, Duplex() instanceof Writable, Transform() instanceof Duplex);
console.log(new Readable() instanceof Writable, new Writable() instanceof Readable, {} instanceof Writable);
stream.setDefaultHighWaterMark(false, 1000);
console.log(new Readable().readableHighWaterMark, new Writable().writableHighWaterMark);
console.log(Object.keys(stream).sort().join(' '));
