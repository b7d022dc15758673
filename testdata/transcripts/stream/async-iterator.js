// A Readable in a loop over its chunks: what it gives, how it ends, and what becomes of the stream.
'use strict';

const { Readable, PassThrough, Transform, Duplex } = require('stream');

const idle = (options) => new Readable({ objectMode: true, read() {}, ...options });
const counting = (n, options) => {
  let i = 0;
  return new Readable({ objectMode: true, read() { this.push(i < n ? i++ : null); }, ...options });
};
const state = (stream) => `destroyed ${stream.destroyed} closed ${stream.closed} listeners ${stream.eventNames().join()}`;

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

async function show(title, stream, body) {
  const events = [];
  for (const event of ['end', 'error', 'close']) stream.once(event, (err) => events.push(err ? `${event} ${err.message}` : `${event} ${stream.destroyed}`));
  const chunks = [];
  try {
    await forAwait(stream, (chunk) => {
      chunks.push(chunk);
      return body && body(chunk, stream);
    });
    console.log(title, chunks, 'done', state(stream));
  } catch (err) {
    console.log(title, chunks, err.code || err.message, state(stream));
  }
  await new Promise(setImmediate);
  console.log(title, events.join(', '), state(stream));
}

(async () => {
  await show('whole', counting(3));
  await show('break', counting(3), (chunk) => chunk === 1);
  await show('throw', counting(3), () => { throw new Error('body'); });
  await show('destroyed in the body', counting(3), (chunk, stream) => { stream.destroy(null); });
  await show('failed in the body', counting(3), (chunk, stream) => { stream.destroy(new Error('failed')); });
  await show('whole without auto-destroy', counting(2, { autoDestroy: false }));
  await show('break without auto-destroy', counting(2, { autoDestroy: false }), () => true);
  await show('throw without auto-destroy', counting(2, { autoDestroy: false }), () => { throw new Error('body'); });
  await show('fails while read', idle({ read() { this.push('a'); this.destroy(new Error('read')); } }));
  await show('fails before', idle().destroy(new Error('before')).on('error', () => {}));
  await show('destroyed before', idle().destroy());
  const over = counting(1).resume();
  await new Promise((resolve) => { over.on('close', resolve); });
  await show('over', over);
  await show('text', Readable.from(['a', 'b'], { objectMode: false, encoding: 'utf8' }));
  await show('no readable side', new Duplex({ readable: false, write() {} }).end());
  const through = new PassThrough({ objectMode: true });
  through.write(0);
  through.write('');
  through.end(false);
  await show('falsy', through);
  await show('transform fails', new Transform({ transform(chunk, encoding, callback) { callback(new Error('transform')); } }).end('x'));
})();
