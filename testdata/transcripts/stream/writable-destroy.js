// destroy() with writes pending.
'use strict';

const { Writable } = require('stream');

let finishWrite;
const writable = new Writable({
  write(chunk, encoding, callback) {
    console.log('_write', String(chunk));
    finishWrite = callback;
  },
  destroy(err, callback) {
    console.log('_destroy', err && err.message);
    callback(err);
  },
});
for (const name of ['finish', 'drain', 'close']) writable.on(name, () => console.log(name));
writable.on('error', (err) => console.log('error', err.message));
writable.write('a', (err) => console.log('callback a', err));
writable.write('b', (err) => console.log('callback b', err.code, err.message));
writable.end('c', (err) => console.log('end callback', err.code, err.message));
console.log(writable.destroy(new Error('stop')) === writable, writable.writableAborted, writable.destroyed);
console.log(writable.write('d', (err) => console.log('callback d', err.code, err.message)));
setImmediate(() => {
  console.log('the write completes');
  finishWrite();
});
