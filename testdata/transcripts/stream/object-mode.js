// Objects pass a chain of streams one by one, falsy ones too.
'use strict';

const { Readable, Transform, Writable, PassThrough } = require('stream');

const source = new Readable({ objectMode: true, read() {} });
const wrap = new Transform({
  objectMode: true,
  transform(value, encoding, callback) {
    callback(null, { value, type: typeof value });
  },
});
const sink = new Writable({
  objectMode: true,
  highWaterMark: 1,
  write(object, encoding, callback) {
    console.log(object, encoding);
    setImmediate(callback);
  },
});
source.pipe(new PassThrough({ objectMode: true })).pipe(wrap).pipe(sink);
for (const value of [1, 0, '', 'text', false, true, NaN, [1, [2]], { a: { b: 1 } }, undefined]) source.push(value);
source.push(null);
sink.on('finish', () => console.log('finish'));
console.log(source.readableHighWaterMark, wrap.writableHighWaterMark, sink.writableHighWaterMark);
