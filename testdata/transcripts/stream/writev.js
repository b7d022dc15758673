// Chunks that wait behind a running _write go to _writev together.
'use strict';

const { Writable } = require('stream');

const writable = new Writable({
  decodeStrings: false,
  write(chunk, encoding, callback) {
    console.log('_write', chunk, encoding);
    setImmediate(callback);
  },
  writev(chunks, callback) {
    console.log('_writev', chunks.map((c) => [c.chunk, c.encoding]));
    setImmediate(callback);
  },
});
for (const chunk of ['one', 'two', 'three']) writable.write(chunk, () => console.log('callback', chunk));
writable.write('c2VjaHM=', 'base64');
writable.write(Buffer.from('seven'));
writable.on('finish', () => console.log('finish'));
setImmediate(() => setImmediate(() => setImmediate(() => {
  writable.write('alone');
  writable.end();
})));
