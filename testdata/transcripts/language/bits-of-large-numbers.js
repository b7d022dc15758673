// Operators of bits on numbers that no integer of 64 bits holds.
const numbers = [2 ** 63, -(2 ** 63), 2 ** 63 + 2 ** 12, -(2 ** 70) - 2 ** 20, 2 ** 84 * 1.5, 1e300, -1e21, 2 ** 64 + 2 ** 13, Infinity, NaN, 1.5, -0, 4294967296.5];
for (const n of numbers) console.log(n, n | 0, n & 8191, n ^ 1, n << 1, n >> 2, n >>> 2, ~n, 5 | n, 1 << n, -1 >>> n, n | n);
let n = 2 ** 63 + 2 ** 12;
n |= 1; console.log(n);
n = -1e20; n >>>= 0; console.log(n);
console.log([2 ** 65 + 2 ** 14].map((v) => v | 0), `${1e20 | 0}`);
