// indexOf, lastIndexOf and includes.
'use strict';

const buffer = Buffer.from('the cat and the catalogue é€');
const cases = [['cat'], ['cat', 5], ['cat', -100], ['the', -8], ['dog'], [''], ['', 100], [0x61], [Buffer.from('and')],
  [new Uint8Array([0x20])], ['é'], ['e9', 'hex'], ['YW5k', 'base64'], ['cat', 5.9], ['cat', null], ['cat', {}], ['e', NaN], [97 + 256], [99.9]];
for (const args of cases) {
  console.log(args, buffer.indexOf(...args), buffer.lastIndexOf(...args), buffer.includes(...args));
}
const wide = Buffer.from('aabb', 'utf16le');
console.log(wide.indexOf('b', 0, 'utf16le'), wide.indexOf('b', 5, 'utf16le'), wide.lastIndexOf('a', undefined, 'utf16le'));
for (const args of [[undefined], [null], [{}], [() => {}], [true], ['cat', '5'], ['cat', 0, 'klingon']]) {
  try {
    console.log(buffer.indexOf(...args));
  } catch (err) {
    console.log(err.name, err.code, err.message);
  }
}
