// StringDecoder keeps incomplete characters for the next write.
'use strict';

const { StringDecoder } = require('string_decoder');

function decode(encoding, ...chunks) {
  const decoder = new StringDecoder(encoding);
  const parts = chunks.map((hex) => decoder.write(Buffer.from(hex, 'hex')));
  parts.push(decoder.end());
  console.log(encoding, chunks.join(' '), parts.map((p) => JSON.stringify(p)).join(' '), decoder.encoding);
}
decode('utf8', 'e2', '82', 'ac');
decode('utf8', 'e282', 'ac41');
decode('utf-8', 'f09f', '9880');
decode('utf8', 'e1', '41');
decode('utf8', 'e18b');
decode('utf8', 'c3', 'c3', 'a9');
decode('utf16le', '61', '00', '3dd8', '00de');
decode('ucs2', '3dd84d', 'dc');
decode('base64', '61', '6263', '64');
decode('base64url', 'ff', 'fe');
decode('hex', '0a', '0b');
decode('latin1', 'e9');
decode('ascii', 'e9');
const decoder = new StringDecoder();
decoder.write(Buffer.from([0xe1]));
console.log(decoder.encoding, decoder.lastChar, decoder.lastNeed, decoder.lastTotal);
console.log(decoder.end(Buffer.from([0x88, 0xb4])));
for (const fn of [() => new StringDecoder('klingon'), () => decoder.write(null), () => decoder.write(5)]) {
  try {
    fn();
  } catch (err) {
    console.log(err.name, err.code, err.message);
  }
}
