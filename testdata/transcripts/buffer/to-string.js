// toString with ranges that are odd, and unknown encodings.
'use strict';

const buffer = Buffer.from('hello world');
for (const range of [[0, 5], [6], [-5], [3, 3], [5, 3], [6, 100], [100], ['1', '3'], [1.9, 4.9], [0, null], [0, NaN], [0, undefined], [0, 'x'], [null, 2]]) {
  console.log(range, JSON.stringify(buffer.toString('utf8', ...range)));
}
for (const encoding of ['klingon', 0, null, {}, undefined, 'LATIN1', { toString: () => 'hex' }]) {
  try {
    console.log(buffer.toString(encoding, 0, 3));
  } catch (err) {
    console.log(err.name, err.code, err.message);
  }
}
console.log(`${buffer}`, buffer + '!', JSON.stringify(Buffer.from('ab')), buffer.toLocaleString === buffer.toString);
console.log(buffer.latin1Slice(0, 5), buffer.utf8Slice(6), buffer.hexSlice(0, 2), buffer.asciiSlice(0, 1), buffer.ucs2Slice(0, 2));
