// How Buffers and typed arrays are shown.
'use strict';

const { inspect } = require('util');
const buffer = require('buffer');

console.log(Buffer.from('abc'), Buffer.alloc(0), [Buffer.from('x')], { b: Buffer.from('y') });
console.log(Buffer.alloc(50, 1));
console.log(Buffer.alloc(51, 2));
console.log(Buffer.alloc(60, 3));
const extra = Buffer.from('ab');
extra.prop = 'value';
extra[Symbol('sym')] = 1;
console.log(extra);
console.log(new Uint8Array(3), new Float32Array([1.5, -0]), new ArrayBuffer(4), new DataView(new ArrayBuffer(2)));
console.log(new BigInt64Array([1n]), new Uint16Array(0), [new Int8Array(1)]);
console.log(inspect(Buffer.from('abc'), { depth: -1 }), Buffer.from('q').inspect());
buffer.INSPECT_MAX_BYTES = 2;
console.log(Buffer.from('abcd'), Buffer.from('ab'), Buffer.from('abc'));
console.log(buffer.kMaxLength, buffer.constants);
