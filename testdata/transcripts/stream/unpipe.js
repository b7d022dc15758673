// unpipe stops the flow and takes its listeners along.
'use strict';

const { Readable, Writable } = require('stream');

function sink(name) {
  return new Writable({
    write(chunk, encoding, callback) {
      console.log(name, String(chunk));
      callback();
    },
  }).on('unpipe', () => console.log('unpipe', name)).on('finish', () => console.log('finish', name));
}
const counts = (s, names) => names.map((name) => `${name}:${s.listenerCount(name)}`).join(' ');

const source = new Readable({ read() {} });
const a = sink('a');
const b = sink('b');
source.pipe(a);
source.pipe(b);
source.push('both');
setImmediate(() => {
  console.log(source.unpipe(a) === source);
  source.push('only b');
  setImmediate(() => {
    source.unpipe();
    source.push('nobody');
    console.log(source.readableFlowing, source.readableLength);
    console.log(counts(source, ['data', 'end', 'readable', 'error', 'close']));
    console.log(counts(b, ['drain', 'error', 'close', 'finish', 'unpipe']));
    source.pipe(a);
    source.push(null);
  });
});
