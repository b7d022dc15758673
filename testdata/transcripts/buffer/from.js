// Everything that Buffer.from takes, and what it refuses.
'use strict';

console.log(Buffer.from('text'), Buffer.from(''), Buffer.from(new String('object')));
console.log(Buffer.from([1, 256, -1, 3.9, '5', 'x', null, true]));
console.log(Buffer.from({ length: 3, 0: 1, 2: 2 }), Buffer.from({ length: -1 }));
console.log(Buffer.from(new Uint16Array([1, 0x102, 65535])), Buffer.from(new Float64Array([1.5, 300])));
console.log(Buffer.from({ type: 'Buffer', data: [1, 2, 3] }), Buffer.from({ [Symbol.toPrimitive]: () => 'prim' }));

const ab = new ArrayBuffer(8);
const view = Buffer.from(ab, 2, 4);
view[0] = 9;
console.log(new Uint8Array(ab), view.length, view.byteOffset, view.buffer === ab, Buffer.from(ab).length, Buffer.from(ab, 6).length);

const original = Buffer.from('copy');
const copy = Buffer.from(original);
copy[0] = 0x43;
console.log(String(original), String(copy));

for (const value of [undefined, null, {}, () => {}, Symbol('s'), 5n, 5, true, new Number(1)]) {
  try {
    console.log(Buffer.from(value));
  } catch (err) {
    console.log(err.name, err.code, err.message);
  }
}
for (const args of [['x', 'klingon'], [ab, 9], [ab, 0, 9], [ab, 2, 7]]) {
  try {
    console.log(Buffer.from(...args));
  } catch (err) {
    console.log(err.name, err.code, err.message);
  }
}
