// compose: streams, functions and iterables as one Duplex.
'use strict';

const { Duplex, PassThrough, Readable, Transform, Writable, compose, finished } = require('stream');

const upper = () => new Transform({ transform(chunk, encoding, callback) { callback(null, String(chunk).toUpperCase()); } });
const failing = () => new Transform({ transform(chunk, encoding, callback) { callback(new Error('transform')); } });
const over = (stream) => new Promise((resolve) => { finished(stream, (err) => resolve(err && (err.code || err.message))); });
const all = async (stream) => {
  try {
    return (await stream.toArray()).map(String);
  } catch (err) {
    return err.code || err.message;
  }
};
function attempt(title, ...parts) {
  try {
    console.log(title, compose(...parts).constructor.name);
  } catch (err) {
    console.log(title, err.name, err.code, err.message.split('\n')[0]);
  }
}

(async () => {
  const two = compose(new PassThrough(), upper());
  console.log(two.readable, two.writable, two.readableObjectMode, two.writableObjectMode, Object.keys(two).filter((key) => /^_[a-z]+$/.test(key)));
  console.log(await all(two.end('hello')));
  const modes = compose(new PassThrough({ objectMode: true }), upper());
  console.log(modes.readableObjectMode, modes.writableObjectMode);

  const written = [];
  const into = compose(new PassThrough(), new Writable({ write(chunk, encoding, callback) { written.push(String(chunk)); callback(); } }));
  console.log(into.readable, into.writable);
  into.end('x');
  console.log(await over(into), written);

  const from = compose(['a', 'b'], upper());
  console.log(from.readable, from.writable, await all(from));

  const failed = compose(new PassThrough(), failing(), new PassThrough());
  console.log(await all(failed.end('x')));

  for (const reason of [undefined, new Error('destroyed')]) {
    const parts = [new PassThrough(), new PassThrough()];
    const both = compose(...parts);
    both.destroy(reason);
    console.log(await over(both), await over(parts[0]), await over(parts[1]));
  }

  console.log(await all(Readable.from(['a', 'b']).compose(upper())));
  const controller = new AbortController();
  const method = new Readable({ read() {} }).compose(upper(), { signal: controller.signal });
  method.read();
  setImmediate(() => controller.abort());
  console.log(method.constructor.name, await over(method));

  attempt('nothing');
  attempt('one', new PassThrough());
  attempt('first not readable', new Writable(), new PassThrough());
  attempt('last not writable', new PassThrough(), new Readable());
  attempt('not writable in the middle', new PassThrough(), new Readable(), new PassThrough());
  attempt('number', new PassThrough(), 5);
  for (const args of [[1], [upper(), 1], [new Readable()], [upper(), { signal: 1 }]]) {
    try {
      Readable.from([]).compose(...args);
    } catch (err) {
      console.log(err.name, err.code, err.message.split('\n')[0]);
    }
  }
  const same = new PassThrough();
  console.log(compose(same) === same, compose(new Readable({ read() {} })) instanceof Duplex);
})();
