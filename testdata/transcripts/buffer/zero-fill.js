// flags: ["--zero-fill-buffers"]
// With that flag no Buffer has old content.
const { SlowBuffer } = require('buffer');
const isZero = (b) => b.every((byte) => byte === 0);
for (let i = 0; i < 50; i++) Buffer.allocUnsafeSlow(1000).fill(0xff);
for (const size of [1, 10, 1000, 100000]) {
	console.log(size, isZero(Buffer.allocUnsafeSlow(size)), isZero(SlowBuffer(size)), isZero(Buffer.alloc(size)));
}
