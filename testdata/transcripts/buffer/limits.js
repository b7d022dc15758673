// The longest Buffers.
const { kMaxLength, constants, kStringMaxLength, SlowBuffer } = require('buffer');
console.log(kMaxLength, constants, kStringMaxLength);
const text = (f) => { try { return f().length } catch (e) { return `${e.name} ${e.code}: ${e.message}` } };
for (const n of [kMaxLength + 1, 2 ** 53, -1, 1.5, NaN, '3', Infinity, 2 ** 53 - 1]) {
  console.log(n, text(() => new Uint8Array(n)), '|', text(() => new Float64Array(n)));
  if (n > kMaxLength || n < 0 || n !== n) for (const f of [Buffer.alloc, Buffer.allocUnsafe, Buffer.allocUnsafeSlow, SlowBuffer]) console.log(text(() => f(n)));
}
