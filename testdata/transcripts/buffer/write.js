// write(): its optional arguments, what it cuts, and how it fails.
'use strict';

// escaped shows what is not printable ASCII as \u escapes.
const escaped = (string) => string.replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

function write(size, ...args) {
  const buffer = Buffer.alloc(size, '.');
  try {
    console.log(args, buffer.write(...args), escaped(buffer.toString('latin1')));
  } catch (err) {
    console.log(args, err.name, err.code, err.message);
  }
}
write(6, 'abc');
write(6, 'abc', 2);
write(6, 'abcdef', 3);
write(6, 'abcdef', 1, 2);
write(6, 'abc', 'latin1');
write(6, 'abc', 2, 'latin1');
write(6, 'abc', 1, 2, 'latin1');
write(5, 'あい');
write(4, 'a\u00e9\u20ac');
write(4, '6162zz', 'hex');
write(5, 'abc', 'utf16le');
write(4, '', 4);
write(4, 'a', 4);
write(4, 'a', 5);
write(4, 'a', -1);
write(4, 'a', '1');
write(4, 'a', 0, 9);
write(4, 'a', 0, 1, 'klingon');
write(4, 5);
write(4);
console.log(Buffer.alloc(3).latin1Write('xyz', 1), Buffer.alloc(3).utf8Write('é', 2));
