// Writing and ending after end(): one error, callbacks for each.
'use strict';

const { Writable } = require('stream');

const writable = new Writable({ write(chunk, encoding, callback) { callback(); } });
writable.on('error', (err) => console.log('error', err.code, err.message));
writable.on('close', () => console.log('close'));
writable.on('finish', () => console.log('finish'));
writable.end('last', () => console.log('end callback'));
console.log(writable.write('one', (err) => console.log('callback one', err.code)));
console.log(writable.write('two', (err) => console.log('callback two', err.code)));
console.log(writable.writable, writable.writableEnded, writable.destroyed);

const finished = new Writable({ write(chunk, encoding, callback) { callback(); } });
finished.on('finish', () => {
  finished.end((err) => console.log('end after finish', err.code, err.message));
  console.log('in finish');
});
setImmediate(() => {
  finished.end();
  finished.end((err) => console.log('second end before finish', err));
});
