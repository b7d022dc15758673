// Chunks larger than a Buffer can be, callbacks of close that are none, and the option recursive of watch.
const fs = require('fs');
const zlib = require('zlib');

process.chdir(fs.mkdtempSync(`${process.env.TMPDIR}/large-`));
fs.writeFileSync('file', 'text');
const attempt = (label, f) => {
  try {
    console.log(label, f());
  } catch (err) {
    console.log(label, err.name, err.code, err.message);
  }
};

for (const chunkSize of [2 ** 32 + 1, 2 ** 40, Infinity]) {
  attempt('createGzip', () => zlib.createGzip({ chunkSize }));
  attempt('brotliCompressSync', () => zlib.brotliCompressSync('text', { chunkSize }));
}
for (const recursive of [undefined, null, 0, '', NaN, 5, 'text', {}]) {
  attempt('watch', () => fs.watch('.', { recursive }).close());
}

(async () => {
  for (const recursive of [null, 0, 'text']) {
    try {
      for await (const event of fs.promises.watch('.', { recursive, signal: AbortSignal.abort() })) console.log(event);
    } catch (err) {
      console.log('watch', err.name, err.code, err.message);
    }
  }
  for (const highWaterMark of [2 ** 32 + 1, 2 ** 40]) {
    await new Promise((resolve) => {
      const stream = fs.createReadStream('file', { highWaterMark });
      for (const name of ['open', 'ready', 'data', 'end', 'error']) stream.on(name, (v) => console.log(name, v instanceof Error ? `${v.name} ${v.code} ${v.message}` : typeof v));
      stream.on('close', resolve);
    });
  }
  for (const callback of [5, 'text', {}, null, undefined]) {
    await new Promise((resolve) => {
      const stream = fs.createReadStream('file');
      stream.on('close', resolve);
      attempt('close', () => stream.close(callback));
    });
  }
  const stream = fs.createReadStream('file');
  stream.close(() => {
    attempt('closed', () => stream.close(5));
    stream.close(() => console.log('closed again'));
  });
})();
