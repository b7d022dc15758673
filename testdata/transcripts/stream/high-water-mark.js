// highWaterMark: defaults, the options of each class, and what is refused.
'use strict';

const { Readable, Writable, Duplex, Transform, PassThrough, getDefaultHighWaterMark, setDefaultHighWaterMark } = require('stream');

const marks = (s) => [s.readableHighWaterMark, s.writableHighWaterMark, s.readableObjectMode, s.writableObjectMode];
console.log(getDefaultHighWaterMark(), getDefaultHighWaterMark(false), getDefaultHighWaterMark(true));
for (const ctor of [Readable, Writable, Duplex, Transform, PassThrough]) {
  for (const options of [
    undefined, {}, { objectMode: true }, { readableObjectMode: true }, { writableObjectMode: true },
    { highWaterMark: 100 }, { objectMode: true, highWaterMark: 100 }, { highWaterMark: 0 }, { highWaterMark: null }, { highWaterMark: undefined },
    { readableHighWaterMark: 7 }, { writableHighWaterMark: 9 }, { readableHighWaterMark: 7, writableHighWaterMark: 9 },
    { highWaterMark: 5, readableHighWaterMark: 7, writableHighWaterMark: 9 }, { readableHighWaterMark: 0 }, { writableHighWaterMark: 0 },
    { readableHighWaterMark: null, writableHighWaterMark: undefined }, { highWaterMark: Number.MAX_SAFE_INTEGER },
    { readableObjectMode: true, readableHighWaterMark: 3 }, { highWaterMark: 2.0 }, { objectMode: 1 },
  ]) console.log(ctor.name, options, marks(new ctor(options)));
  for (const value of [true, false, '5', {}, [], -5, NaN, 1.5, Infinity, 5n, '', () => {}]) {
    for (const key of ['highWaterMark', 'readableHighWaterMark', 'writableHighWaterMark']) {
      try {
        new ctor({ [key]: value });
      } catch (err) {
        console.log(ctor.name, key, err.name, err.code, err.message);
      }
    }
  }
}
const d = new Duplex({ objectMode: true, highWaterMark: 100 });
console.log(d.allowHalfOpen, d.listenerCount('end'));

setDefaultHighWaterMark(false, 32);
setDefaultHighWaterMark(true, 3);
for (const ctor of [Readable, Writable, Transform]) console.log(marks(new ctor()), marks(new ctor({ objectMode: true })));
console.log(getDefaultHighWaterMark(false), getDefaultHighWaterMark(true));
for (const value of [undefined, '5', -1, NaN, 1.5, Infinity]) {
  try {
    setDefaultHighWaterMark(false, value);
  } catch (err) {
    console.log(err.name, err.code, err.message);
  }
}
