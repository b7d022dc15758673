// iterator({ destroyOnReturn }) can leave the stream alive.
'use strict';

const { Readable } = require('stream');

const counting = (n) => {
  let i = 0;
  return new Readable({ objectMode: true, read() { this.push(i < n ? i++ : null); } });
};

// forAwait is the loop for await; a body that returns true leaves it.
async function forAwait(iterable, body) {
  const iterator = iterable[Symbol.asyncIterator]();
  for (;;) {
    const { value, done } = await iterator.next();
    if (done) return;
    let left = true;
    try {
      left = await body(value);
    } catch (err) {
      try { await iterator.return(); } catch {}
      throw err;
    }
    if (left) {
      await iterator.return();
      return;
    }
  }
}

(async () => {
  for (const options of [undefined, {}, { destroyOnReturn: true }, { destroyOnReturn: false }, { destroyOnReturn: undefined }, { destroyOnReturn: 0 }]) {
    const stream = counting(4);
    await forAwait(stream.iterator(options), (chunk) => {
      console.log(options, chunk);
      return true;
    });
    console.log(stream.destroyed, stream.eventNames());
    if (stream.destroyed) continue;
    const rest = [];
    await forAwait(stream.iterator(options), (chunk) => { rest.push(chunk); });
    console.log(rest, stream.destroyed);
  }
  const failing = counting(3);
  try {
    await forAwait(failing.iterator({ destroyOnReturn: false }), (chunk) => { throw new Error('at ' + chunk); });
  } catch (err) {
    console.log(err.message, failing.destroyed);
  }
  for (const options of [42, null, 'x', []]) {
    try {
      counting(1).iterator(options);
    } catch (err) {
      console.log(err.name, err.code, err.message);
    }
  }
})();
