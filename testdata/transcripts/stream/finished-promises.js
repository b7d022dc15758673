// The promise forms of finished and pipeline, and what util.promisify makes of them.
'use strict';

const stream = require('stream');
const { promisify } = require('util');
const { Readable, Writable, promises } = stream;

const sink = () => new Writable({ write(chunk, encoding, callback) { callback(); } });

console.log(promises === require('stream/promises'), Object.keys(promises));
console.log(promisify(stream.finished) === promises.finished, promisify(stream.pipeline) === promises.pipeline);
console.log(stream.finished.finished === promises.finished);

(async () => {
  for (const options of [undefined, {}, { cleanup: false }, { cleanup: true }]) {
    const w = sink();
    w.end('a');
    console.log(options, await promises.finished(w, options), w.listenerCount('end'), w.listenerCount('close'), w.listenerCount('error'));
  }
  const failing = new Readable({ read() {} });
  failing.destroy(new Error('failed'));
  await promises.finished(failing).catch((err) => console.log('rejected', err.message));
  const early = new Readable({ read() {} });
  early.destroy();
  await promises.finished(early).catch((err) => console.log('rejected', err.code));
  console.log(await promises.pipeline(Readable.from(['a']), sink()));
  console.log(await promises.pipeline([Readable.from(['a']), sink()]));
  console.log(await promises.pipeline(Readable.from(['a']), async () => 'the value'));
  await promises.pipeline(failing, sink()).catch((err) => console.log('rejected', err.message));
  await promises.pipeline(sink()).catch((err) => console.log('rejected', err.code, err.message));

  const source = Readable.from(['a']), open = sink();
  await promises.pipeline(source, open, { end: false });
  console.log(source.destroyed, open.destroyed, open.writableEnded, open.write('more'));
})();
