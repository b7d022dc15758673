// A 'readable' listener keeps a stream paused; read() takes what is there.
'use strict';

const { Readable } = require('stream');

const readable = new Readable({ read() {} });
readable.on('readable', () => {
  let chunk;
  console.log('readable', readable.readableLength);
  while ((chunk = readable.read()) !== null) console.log('read', String(chunk));
});
readable.on('end', () => console.log('end', readable.readableEnded));
readable.on('close', () => console.log('close'));

readable.push('one');
readable.push('two');
console.log(readable.readableFlowing, readable.readableLength);
setImmediate(() => {
  readable.push('three');
  setImmediate(() => readable.push(null));
});
