// A Transform whose reader is slow stops transforming.
'use strict';

const { Transform } = require('stream');

const t = new Transform({
  readableHighWaterMark: 4,
  writableHighWaterMark: 6,
  transform(chunk, encoding, callback) {
    console.log('_transform', String(chunk));
    callback(null, chunk);
  },
});
for (const chunk of ['abc', 'def', 'ghi', 'jkl']) {
  console.log('write', chunk, t.write(chunk), t.writableLength, t.readableLength);
}
t.on('drain', () => console.log('drain', t.writableLength, t.readableLength));
setImmediate(() => {
  console.log('read', String(t.read(3)), t.writableLength, t.readableLength);
  setImmediate(() => {
    console.log('read', String(t.read()), t.writableLength, t.readableLength);
    t.on('data', (chunk) => console.log('data', String(chunk)));
    t.on('end', () => console.log('end'));
    t.end();
  });
});
