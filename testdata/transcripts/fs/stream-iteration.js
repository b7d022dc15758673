// A file stream that is iterated over, and one that is closed meanwhile.
const fs = require('fs');
const file = process.env.TMPDIR + '/file';
fs.writeFileSync(file, '0123456789');

async function iterate(stream, step) {
  const iterator = stream[Symbol.asyncIterator]();
  for (;;) {
    const { value, done } = await iterator.next();
    if (done) return;
    await step(value, iterator);
  }
}

(async () => {
  await iterate(fs.createReadStream(file, { highWaterMark: 4, encoding: 'utf8' }), (chunk) => console.log(chunk));
  let stream = fs.createReadStream(file, { highWaterMark: 4 });
  await iterate(stream, () => stream.close()).catch((err) => console.log(err.code, err.message));
  console.log(stream.destroyed);
  stream = fs.createReadStream(file, { highWaterMark: 4 });
  await iterate(stream, (chunk, iterator) => iterator.return());
  console.log(stream.destroyed, stream.bytesRead);
  stream = fs.createReadStream(file + '-none');
  await iterate(stream, console.log).catch((err) => console.log(err.code, err.syscall));
})();
