// autoDestroy and emitClose switched off.
'use strict';

const { Readable, Writable, Duplex } = require('stream');

function watch(title, stream) {
  for (const name of ['end', 'finish', 'close']) {
    stream.on(name, () => console.log(title, name, stream.destroyed));
  }
  stream.on('error', (err) => console.log(title, 'error', err.message, stream.destroyed));
  setImmediate(() => console.log(title, 'later', stream.destroyed, stream.closed));
}

const readable = new Readable({ autoDestroy: false, read() { this.push(null); } });
watch('readable', readable);
readable.resume();

const writable = new Writable({ autoDestroy: false, write(chunk, encoding, callback) { callback(new Error('bad')); } });
watch('writable', writable);
writable.write('x');

const quiet = new Writable({ emitClose: false, write(chunk, encoding, callback) { callback(); } });
watch('quiet', quiet);
quiet.end();

const duplex = new Duplex({ read() { this.push(null); }, write(chunk, encoding, callback) { callback(); } });
watch('duplex', duplex);
duplex.resume();
duplex.end();
