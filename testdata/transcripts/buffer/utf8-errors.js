// Invalid UTF-8 and lone surrogates become U+FFFD.
'use strict';

// show writes R for U+FFFD and the code of any other character beyond ASCII.
function show(string) {
  return Array.from(string, (c) => {
    if (c === '\ufffd') return 'R';
    return c < '\u0080' ? c : `{${c.codePointAt(0).toString(16)}}`;
  }).join('');
}

for (const hex of ['c9b5a941', 'e2', 'e241', 'ccccb8', 'f0b841', 'f1ccb8', 'f0fb41', 'cce2b8b8', 'eda0b5edb08d', 'c080', 'f4908080', '80', 'ff', 'e28241e282']) {
  console.log(hex, show(Buffer.from(hex, 'hex').toString()));
}
for (const string of ['\ud800', 'a\udc00b', '\ud83d\ude00', '\ude00\ud83d']) {
  console.log(Buffer.from(string), Buffer.byteLength(string));
}
const { isUtf8, isAscii } = require('buffer');
for (const hex of ['', '68656c6c6f', 'c49f', 'c0af', 'eda080', 'f5808080', 'e282']) {
  const bytes = Buffer.from(hex, 'hex');
  console.log(JSON.stringify(hex), isUtf8(bytes), isAscii(bytes));
}
