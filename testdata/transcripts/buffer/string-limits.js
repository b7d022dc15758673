// The longest strings.
const text = (f) => { try { return f().length } catch (e) { return `${e.name}: ${e.message}` } };
for (const n of [2**29, 2**29-24, 2**29-23, -1, -0.5, 1.5, Infinity, -Infinity, NaN, '3', null, undefined]) if (n !== 2**29-24) console.log(n, text(() => 'a'.repeat(n)), text(() => ''.repeat(n)), text(() => 'a'.padStart(n)), text(() => 'a'.padEnd(n, '')));
console.log('a'.repeat.length, 'a'.repeat.name, ''.padEnd.length, ''.padStart.name, text(() => ''.repeat.call(null, 1)), text(() => ''.repeat.call(5, 3)), text(()=>''.repeat(Symbol())));
console.log(text(() => new Uint8Array(4294967297)), text(() => new ArrayBuffer(-1)), text(() => new ArrayBuffer(2 ** 53)), text(() => new ArrayBuffer(2 ** 50)), text(()=>{class Uint8Array{constructor(n){this.length=n}} return new Uint8Array(-5)}));
