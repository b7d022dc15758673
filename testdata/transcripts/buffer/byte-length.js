// Buffer.byteLength for strings in each encoding and for views.
'use strict';

const text = 'aé€😀';
for (const encoding of [undefined, 'utf8', 'latin1', 'ascii', 'utf16le', 'hex', 'base64', 'base64url', 'klingon']) {
  console.log(encoding, Buffer.byteLength(text, encoding), Buffer.byteLength('abcdef==', encoding));
}
console.log(Buffer.byteLength(Buffer.alloc(3)), Buffer.byteLength(new ArrayBuffer(5)));
console.log(Buffer.byteLength(new Uint16Array(3)), Buffer.byteLength(new DataView(new ArrayBuffer(7), 2)));
for (const value of [5, undefined, null, {}, []]) {
  try {
    console.log(Buffer.byteLength(value));
  } catch (err) {
    console.log(err.name, err.code, err.message);
  }
}
