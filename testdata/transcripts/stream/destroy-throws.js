// An error thrown in _destroy, _read or _write.
'use strict';

const { Readable, Writable } = require('stream');

function watch(title, stream) {
  stream.on('error', (err) => console.log(title, 'error', err.message));
  stream.on('close', () => console.log(title, 'close'));
}
const a = new Readable({ read() {}, destroy() { throw new Error('in _destroy'); } });
watch('a', a);
a.destroy();

const b = new Readable({ read() { throw new Error('in _read'); } });
watch('b', b);
b.resume();

const c = new Writable({ write() { throw new Error('in _write'); } });
watch('c', c);
try {
  c.write('x');
} catch (err) {
  console.log('c thrown', err.message, c.destroyed);
}

const d = new Readable();
watch('d', d);
d.read();
const e = new Writable();
watch('e', e);
try {
  e.write('x', (err) => console.log('e callback', err.code));
} catch (err) {
  console.log('e thrown', err.code, err.message);
}
d.on('error', (err) => console.log('d', err.code));
