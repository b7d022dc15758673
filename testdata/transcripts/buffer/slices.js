// slice and subarray share memory; Uint8Array's own methods copy.
'use strict';

const buffer = Buffer.from('abcdefghij');
const part = buffer.slice(2, 6);
part[0] = 0x58;
console.log(String(buffer), String(part), part instanceof Buffer, part.parent === buffer.buffer);
console.log(String(part.subarray(1, 3)), part.subarray(1, 3) instanceof Buffer);
for (const range of [[], [-3], [-3, -1], [5, 2], [8, 100], ['2', '4'], [2.9, 4.9], [NaN, 3], [undefined, 3], [null, 2]]) {
  console.log(range, String(buffer.slice(...range)), String(buffer.subarray(...range)));
}
const plain = Uint8Array.prototype.slice.call(buffer, 0, 2);
plain[0] = 0x59;
console.log(String(buffer.slice(0, 2)), plain);
console.log(buffer.map((b) => b + 1) instanceof Buffer, buffer.filter((b) => b > 0x66).toString());
console.log([...buffer.subarray(0, 3)], [...buffer.subarray(0, 2).entries()], buffer.at(-1));
