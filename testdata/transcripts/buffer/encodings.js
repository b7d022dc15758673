// Every encoding, from a string and back.
'use strict';

// escaped shows what is not printable ASCII as \u escapes.
const escaped = (string) => string.replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

const text = 'aé€😀\u0000z';
for (const encoding of ['utf8', 'utf-8', 'ucs2', 'ucs-2', 'utf16le', 'UTF-16LE', 'latin1', 'binary', 'ascii']) {
  const buffer = Buffer.from(text, encoding);
  console.log(encoding, buffer.length, buffer.toString('hex'), escaped(buffer.toString(encoding)));
}
const bytes = Buffer.from([0, 1, 127, 128, 200, 255, 0xe2, 0x82, 0xac]);
for (const encoding of ['hex', 'HEX', 'base64', 'base64url', 'utf8', 'latin1', 'ascii', 'utf16le']) {
  const string = bytes.toString(encoding);
  console.log(encoding, escaped(string), Buffer.from(string, encoding).toString('hex'));
}
for (const encoding of ['utf8', 'Base64', 'base64URL', 'hex', 'binary', 'buffer', 'utf-16', '', undefined, 5, null]) {
  console.log(encoding, Buffer.isEncoding(encoding));
}
