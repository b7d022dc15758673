// Every method that reads or writes a number, with offsets, sizes and values good and bad.
const { inspect } = require('util');
const attempt = (label, f) => {
	try {
		console.log(label, inspect(f()));
	} catch (err) {
		console.log(label, err.constructor.name, err.name, err.code, err.message);
	}
};
const b = Buffer.from('a4fd48eacfffd901de', 'hex');
for (const k of ['UInt8', 'UInt16LE', 'UInt16BE', 'UInt32LE', 'UInt32BE', 'Int8', 'Int16LE', 'Int16BE', 'Int32LE', 'Int32BE', 'FloatLE', 'FloatBE', 'DoubleLE', 'DoubleBE', 'BigInt64LE', 'BigInt64BE', 'BigUInt64LE', 'BigUInt64BE']) { for (const o of [undefined, 1, '', '0', null, {}, [], () => {}, true, false, NaN, 1.01, -1, Infinity, 100, 9, 8]) attempt('read'+k+' '+inspect(o), () => b['read'+k](o));
attempt('short', () => Buffer.alloc(0)['read'+k](0));
attempt('short1', () => Buffer.alloc(1)['read'+k](0));
 const big = k.startsWith('Big');
for (const v of big ? [0n, 1n, -1n, 2n**63n, 2n**64n, -(2n**63n), -(2n**63n)-1n, 5, undefined, '1']:[0, 1, -1, 255, 256, 65535, 65536, 0xfffff, 2**31, 2**32, -129, -32769, -(2**31)-1, NaN, Infinity, '1', 'x', undefined, null, 1.9, -1.9, {}]) attempt('write'+k+' '+inspect(v), () => {const c = Buffer.alloc(9); return [c['write'+k](v, 1), c.toString('hex')]});
for (const o of [undefined, '', -1, 1.01, 100, Infinity, null]) attempt('wo', () => Buffer.alloc(9)['write'+k](big ? 1n:1, o)); }
for (const k of ['UIntLE', 'UIntBE', 'IntLE', 'IntBE']) { for (const a of [[], [0], [0, 3], [0, 6], [0, 7], [0, 0], [0, -1], [0, NaN], [0, 1.01], [0, '3'], [undefined, 3], [7, 3], [-1, 3], [1.5, 3], ['1', 3], [0, Infinity], [0, 1], [1, 2], [2, 4], [3, 5]]) attempt('r'+k+inspect(a), () => b['read'+k](...a));
for (const n of [1, 2, 3, 4, 5, 6])
for (const v of [0, 1, -1, 0x12, -0x123456, 2**(8*n)-1, 2**(8*n), 2**(8*n-1), -(2**(8*n-1)), -(2**(8*n-1))-1]) attempt('w'+k+n+' '+v, () => {const c = Buffer.alloc(8); return [c['write'+k](v, 1, n), c.toString('hex')]});
for (const a of [[1], [1, 0], [1, 0, 7], [1, 0, 0], [1, undefined, 2], [1, 7, 2], ['1', 0, 2], [1, 0, '2'], [1, 0, NaN], [1, 0, 1.5]]) attempt('w'+k+inspect(a), () => Buffer.alloc(8)['write'+k](...a)); }
attempt('alias', () => ['UInt8', 'UInt16LE', 'UInt16BE', 'UInt32LE', 'UInt32BE', 'UIntLE', 'UIntBE', 'BigUInt64LE', 'BigUInt64BE'].map(k => [Buffer.prototype['read'+k] === Buffer.prototype['read'+k.replace('UInt', 'Uint')], Buffer.prototype['write'+k] === Buffer.prototype['write'+k.replace('UInt', 'Uint')]]));
