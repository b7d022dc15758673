// PassThrough with reading and writing in turns.
'use strict';

const { PassThrough } = require('stream');

const pass = new PassThrough({ highWaterMark: 4 });
pass.on('drain', () => console.log('drain'));
pass.on('readable', () => console.log('readable', pass.readableLength));
console.log(pass.write('abcd'), pass.readableLength, pass.writableLength);
console.log(pass.write('ef'), pass.readableLength, pass.writableLength);
setImmediate(() => {
  console.log('read', String(pass.read(2)), pass.readableLength, pass.writableLength);
  console.log('read', String(pass.read()), pass.readableLength, pass.writableLength);
  console.log('read', pass.read());
  pass.end('gh');
  setImmediate(() => {
    console.log('read', String(pass.read()));
    pass.on('end', () => console.log('end'));
    pass.on('close', () => console.log('close'));
    console.log('read', pass.read());
  });
});
