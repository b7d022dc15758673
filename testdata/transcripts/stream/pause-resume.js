// pause() stops 'data' at once, resume() continues on a later tick.
'use strict';

const { Readable } = require('stream');

const readable = new Readable({ objectMode: true, read() {} });
for (const name of ['pause', 'resume', 'end', 'close']) readable.on(name, () => console.log(name));
readable.on('data', (chunk) => {
  console.log('data', chunk);
  if (chunk === 2) {
    console.log(readable.pause() === readable, readable.isPaused(), readable.readableFlowing);
    setImmediate(() => {
      console.log('waiting:', readable.readableLength);
      readable.resume();
      console.log('resumed', readable.readableFlowing);
    });
  }
});
for (const i of [1, 2, 3, 4]) readable.push(i);
readable.push(null);
readable.pause();
readable.pause();
setImmediate(() => readable.resume());
