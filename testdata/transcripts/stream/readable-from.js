// Readable.from takes iterables; strings and Buffers are one chunk.
'use strict';

const { Readable } = require('stream');

function collect(title, source, options, next) {
  let readable;
  try {
    readable = Readable.from(source, options);
  } catch (err) {
    console.log(title, err.name, err.code, err.message);
    next();
    return;
  }
  const chunks = [];
  readable.on('data', (chunk) => chunks.push(chunk));
  readable.on('error', (err) => console.log(title, 'error', err.message));
  readable.on('close', () => {
    console.log(title, chunks, readable.readableObjectMode, readable.readableHighWaterMark);
    next();
  });
}
function* generator() {
  yield 1;
  yield Promise.resolve(2);
  throw new Error('third');
}
const cases = [
  ['array', [1, 'two', { three: 3 }]],
  ['generator', generator()],
  ['set', new Set(['a', 'b'])],
  ['string', 'a whole string'],
  ['buffer', Buffer.from('bytes')],
  ['bytes', ['a', 'b'], { objectMode: false }],
  ['null inside', ['a', null]],
  ['number', 5],
  ['nothing', undefined],
];
(function next() {
  const item = cases.shift();
  if (item) collect(item[0], item[1], item[2], next);
})();
