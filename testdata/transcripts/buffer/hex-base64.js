// Decoding of hex and base64 that is not quite right.
'use strict';

for (const text of ['abcdxx', 'xxabcd', 'cdxxab', 'A', 'Abx', 'abc', 'ABCDEF', 'ab cd', '']) {
  console.log('hex', JSON.stringify(text), Buffer.from(text, 'hex'));
}
for (const text of ['Kg', 'Kg==', 'Kg=', 'Kio', 'Kio=', 'K', '=bad', 'YW55=======', 'YW\n55', 'Y W 5 5', '*Y*W*55', '_-_-', '/+/+', 'YQ==Yg==']) {
  console.log('base64', JSON.stringify(text), Buffer.from(text, 'base64'), Buffer.byteLength(text, 'base64'));
}
const bytes = Buffer.from([0xff, 0xff, 0xbe, 0xff, 0xef, 0xbf, 0xfb, 0xef, 0xff, 0x01]);
console.log(bytes.toString('base64'), bytes.toString('base64url'), bytes.base64Slice(0, 3));
console.log(Buffer.alloc(6).write('abcdxx', 'hex'), Buffer.alloc(2).write('abcdef', 'hex'));
console.log(Buffer.alloc(2).write('YW55', 'base64'));
