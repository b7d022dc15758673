// What the constructors make of their options.
'use strict';

const stream = require('stream');
const { Readable, Writable, Duplex, Transform } = stream;

function attempt(title, f) {
  try {
    console.log(title, f());
  } catch (err) {
    console.log(title, err.name, err.code, err.message);
  }
}
const marks = (s) => [s.readableHighWaterMark, s.writableHighWaterMark];

for (const n of [0, 1, null, undefined, '5', 5.5, -1, true, false, {}, NaN, Infinity, Number.MAX_SAFE_INTEGER]) {
  const title = 'highWaterMark ' + String(n);
  attempt(title, () => new Readable({ highWaterMark: n }).readableHighWaterMark);
  attempt(title, () => marks(new Duplex({ highWaterMark: n })));
  attempt(title, () => marks(new Duplex({ readableHighWaterMark: n })));
  attempt(title, () => marks(new Transform({ writableHighWaterMark: n })));
  attempt(title, () => marks(new Transform({ readableHighWaterMark: 0, writableHighWaterMark: n })));
}
attempt('plain', () => [new Readable({ readableHighWaterMark: 3 }).readableHighWaterMark, new Writable({ writableHighWaterMark: 3 }).writableHighWaterMark]);
attempt('one wins', () => marks(new Transform({ highWaterMark: 7, readableHighWaterMark: 3, writableHighWaterMark: 0 })));
attempt('zero', () => marks(new Transform({ highWaterMark: 0, writableHighWaterMark: 3 })));
for (const options of [{ objectMode: true }, { readableObjectMode: true }, { writableObjectMode: true }, { objectMode: true, highWaterMark: 100 }, { objectMode: 0, readableObjectMode: 1 }]) {
  const s = new Transform(options);
  console.log(JSON.stringify(options), s.readableObjectMode, s.writableObjectMode, marks(s), s.allowHalfOpen, s.listenerCount('end'));
}

for (const value of ['', 0, null, undefined, 5, {}, 'UTF-8', 'utf-8', 'UCS-2', 'hex', 'nonsense']) {
  attempt('defaultEncoding', () => new Readable({ defaultEncoding: value })._readableState.defaultEncoding);
  attempt('defaultEncoding', () => new Writable({ defaultEncoding: value })._writableState.defaultEncoding);
  attempt('encoding', () => new Readable({ encoding: value }).readableEncoding);
  attempt('setEncoding', () => new Readable().setEncoding(value).readableEncoding);
  attempt('setDefaultEncoding', () => new Writable().setDefaultEncoding(value)._writableState.defaultEncoding);
}
attempt('setDefaultEncoding', () => new Writable().setDefaultEncoding('AsCii')._writableState.defaultEncoding);

for (const options of [5, 'text', null, { read: 5, write: 'no' }]) attempt('options', () => Object.keys(new Duplex(options)));
for (const options of [{ autoDestroy: false }, { emitClose: false }, { autoDestroy: 0, emitClose: null }, { allowHalfOpen: false }, { allowHalfOpen: 0 }]) {
  const s = new Duplex(options);
  console.log(s._readableState.autoDestroy, s._writableState.autoDestroy, s._readableState.emitClose, s._writableState.emitClose, s.allowHalfOpen);
}
for (const options of [{ readable: false }, { writable: false }, { readable: false, writable: false }, { readable: 0, writable: 0 }]) {
  const s = new Duplex(options);
  const { _readableState: r, _writableState: w } = s;
  console.log(s.readable, s.writable, r.ended, r.endEmitted, w.ending, w.ended, w.finished, r.readable, w.writable);
}

console.log(stream.getDefaultHighWaterMark(false), stream.getDefaultHighWaterMark(true), stream.getDefaultHighWaterMark());
for (const n of ['x', -1, 1.5, undefined, 2 ** 53]) attempt('setDefaultHighWaterMark', () => stream.setDefaultHighWaterMark(false, n));
stream.setDefaultHighWaterMark(false, 32);
stream.setDefaultHighWaterMark(true, 3);
console.log(marks(new Transform()), marks(new Transform({ objectMode: true })), new Readable().readableHighWaterMark, new Writable().writableHighWaterMark);
