// The order of what a file stream emits, beside a tick.
const fs = require('fs');
const file = process.env.TMPDIR + '/file';

const writer = fs.createWriteStream(file);
for (const event of ['open', 'ready', 'drain', 'finish', 'close']) writer.on(event, () => console.log('writer', event, writer.pending, writer.bytesWritten, writer.closed));
console.log(writer.pending, writer.fd, writer.bytesWritten);
console.log(writer.write(Buffer.alloc(20_000)), writer.write('end'), writer.writableLength);
writer.end('', () => console.log('ended'));
process.nextTick(() => console.log('tick'));
writer.on('close', () => {
  const reader = fs.createReadStream(file, { end: 19_999, highWaterMark: 8_000 });
  for (const event of ['open', 'ready', 'data', 'end', 'close']) reader.on(event, (v) => console.log('reader', event, v?.length, reader.bytesRead, reader.pending));
});
