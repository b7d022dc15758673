// A 'data' listener makes a stream flow from the next tick on.
'use strict';

const { Readable } = require('stream');

const chunks = ['one', 'two', 'three'];
const readable = new Readable({
  read() {
    const chunk = chunks.shift();
    console.log('_read', chunk);
    this.push(chunk === undefined ? null : chunk);
  },
});
console.log(readable.readableFlowing, readable.isPaused());
for (const name of ['pause', 'resume', 'end', 'close']) readable.on(name, () => console.log(name));
readable.on('data', (chunk) => console.log('data', chunk, readable.readableLength));
console.log(readable.readableFlowing, readable.isPaused());
process.nextTick(() => console.log('tick'));
console.log('end of script');
