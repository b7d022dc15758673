// pipe: its events, what it returns, the end of the destination.
'use strict';

const { Readable, Writable } = require('stream');

const source = new Readable({ read() {} });
const sink = new Writable({
  write(chunk, encoding, callback) {
    console.log('_write', String(chunk));
    callback();
  },
});
for (const name of ['pipe', 'unpipe']) sink.on(name, (from) => console.log(name, from === source));
for (const name of ['finish', 'close']) sink.on(name, () => console.log('sink', name));
for (const name of ['end', 'close', 'pause', 'resume']) source.on(name, () => console.log('source', name));

console.log(source.pipe(sink) === sink, source.readableFlowing);
source.push('one');
console.log('pushed');
setImmediate(() => {
  source.push('two');
  console.log('pushed while flowing');
  source.push(null);
});
