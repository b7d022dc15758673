// destroy(): once, 'error' before 'close', both on a later tick.
'use strict';

const { Readable, Writable, Duplex } = require('stream');

function run(title, stream, ...args) {
  stream.on('error', (err) => console.log(title, 'error', err.message));
  stream.on('close', () => console.log(title, 'close', stream.closed));
  stream.on('end', () => console.log(title, 'end'));
  stream.on('finish', () => console.log(title, 'finish'));
  stream.destroy(...args);
  stream.destroy(new Error('ignored'));
  console.log(title, stream.destroyed, stream.closed, stream.errored && stream.errored.message);
}
run('readable', new Readable({ read() {} }));
run('writable', new Writable({ write() {} }), new Error('w'));
run('duplex', new Duplex({ read() {}, write() {} }), null);
run('swallowed', new Readable({ read() {}, destroy(err, callback) { callback(); } }), new Error('s'));
run('replaced', new Readable({ read() {}, destroy(err, callback) { callback(new Error('other')); } }));
run('later', new Writable({
  write() {},
  destroy(err, callback) { setImmediate(callback, err); },
}), new Error('l'));
process.nextTick(() => console.log('tick'));
const called = new Readable({ read() {} });
called.on('error', (err) => console.log('called error', err.message));
called.destroy(new Error('c'), (err) => console.log('called callback', err.message));
