// With both listeners 'readable' rules; removing it lets the stream flow.
'use strict';

const { Readable } = require('stream');

const readable = new Readable({ read() {} });
readable.on('data', (chunk) => console.log('data', String(chunk)));
function onReadable() {
  console.log('readable');
  const chunk = readable.read();
  console.log('read', chunk === null ? null : String(chunk));
}
readable.on('readable', onReadable);
console.log(readable.readableFlowing);
readable.push('one');
setImmediate(() => {
  readable.off('readable', onReadable);
  process.nextTick(() => {
    console.log(readable.readableFlowing);
    readable.resume();
    readable.push('two');
    readable.push(null);
  });
});
readable.on('end', () => console.log('end'));
