// copy and fill, with overlaps, ranges and errors.
'use strict';

const source = Buffer.from('abcdef');
const target = Buffer.alloc(8, '.');
console.log(source.copy(target), String(target));
console.log(source.copy(target, 5, 1, 5), String(target));
console.log(source.copy(target, 8), source.copy(target, 0, 4, 2), source.copy(target, 0, 6));
const overlap = Buffer.from('123456789');
console.log(overlap.copy(overlap, 2, 0, 5), String(overlap));
console.log(source.copy(new Uint8Array(2)));
for (const args of [[], ['x'], [target, -1], [target, 0, -1], [target, 0, 100], [target, 0, 0, -1]]) {
  try {
    console.log(source.copy(...args));
  } catch (err) {
    console.log(err.name, err.code, err.message);
  }
}

const filled = (...args) => {
  try {
    return Buffer.alloc(8, '.').fill(...args).toString('latin1');
  } catch (err) {
    return `${err.name} ${err.code} ${err.message}`;
  }
};
console.log(filled('ab'), filled('ab', 3), filled('ab', 3, 6), filled(0x78), filled('6162', 'hex'), filled('é', 'latin1'));
console.log(filled('abc', 1, 6, 'utf8'), filled(Buffer.from('xy'), 2), filled('', 2).length);
console.log(filled('a', -1));
console.log(filled('a', 0, 9));
console.log(filled('zz', 'hex'));
console.log(filled('a', 0, 4, 'klingon'));
