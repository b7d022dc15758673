// Duplex.from makes a Duplex of a stream, a pair, a promise, an iterable.
'use strict';

const { Duplex, PassThrough, Readable, Writable, finished } = require('stream');

const over = (stream) => new Promise((resolve) => { finished(stream, (err) => resolve(err && (err.code || err.message))); });
const all = async (stream) => {
  try {
    return (await stream.toArray()).map(String);
  } catch (err) {
    return err.code || err.message;
  }
};
const written = [];
const sink = (options) => new Writable({ write(chunk, encoding, callback) { written.push(String(chunk)); callback(); }, ...options });

(async () => {
  const same = new PassThrough();
  console.log(Duplex.from(same) === same);

  const reader = Duplex.from(Readable.from(['a']));
  console.log(reader.constructor.name, reader instanceof Duplex, reader.readable, reader.writable, reader.readableObjectMode, await all(reader));
  const writer = Duplex.from(sink());
  console.log(writer.readable, writer.writable, writer.writableObjectMode);
  writer.end('b');
  console.log(await over(writer), written);

  const pair = Duplex.from({ readable: Readable.from(['c']), writable: sink({ objectMode: true }) });
  pair.end('d');
  console.log(pair.readableObjectMode, pair.writableObjectMode, await all(pair), written);
  const half = Duplex.from({ readable: ['e', 'f'] });
  console.log(half.writable, await all(half));
  const other = Duplex.from({ writable: sink() });
  other.end('g');
  console.log(other.readable, await over(other), written);

  console.log(await all(Duplex.from(Promise.resolve('value'))));
  console.log(await all(Duplex.from(Promise.resolve(null))));
  console.log(await all(Duplex.from(Promise.reject(new Error('rejected')))));
  console.log(await all(Duplex.from(['h', 'i'])), await all(Duplex.from('text')), await all(Duplex.from(Buffer.from('bytes'))));

  for (const f of [
    (streams) => streams.readable.destroy(new Error('readable')),
    (streams) => streams.writable.destroy(new Error('writable')),
    (streams, duplex) => duplex.destroy(new Error('duplex')),
    (streams, duplex) => duplex.destroy(),
    (streams) => streams.readable.destroy(),
  ]) {
    const streams = { readable: new Readable({ read() {} }), writable: sink() };
    const duplex = Duplex.from(streams);
    f(streams, duplex);
    console.log(await over(duplex), await over(streams.readable), await over(streams.writable));
  }

  for (const body of [undefined, null, 5, {}, () => {}, () => 5]) {
    try {
      Duplex.from(body);
    } catch (err) {
      console.log(err.name, err.code, err.message);
    }
  }
})();
