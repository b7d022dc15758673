// push() tells whether there is room below the high water mark.
'use strict';

const { Readable } = require('stream');

const bytes = new Readable({ highWaterMark: 16, read() {} });
console.log([5, 5, 5, 5, 5].map((n) => bytes.push('x'.repeat(n))), bytes.readableLength);

const objects = new Readable({ objectMode: true, highWaterMark: 3, read() {} });
console.log([{}, 'text', 0, false].map((o) => objects.push(o)), objects.readableLength);
console.log(objects.read(10), objects.read(), objects.read(), objects.read(), objects.read());

const flowing = new Readable({ highWaterMark: 4, read() {} });
flowing.on('data', (chunk) => console.log('data', String(chunk)));
setImmediate(() => {
  console.log(flowing.push('more than four'), flowing.readableLength);
  console.log(flowing.push(''), flowing.push(null));
});
