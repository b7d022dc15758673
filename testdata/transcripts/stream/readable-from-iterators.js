// What Readable.from asks of an iterator, and tells it when the stream is destroyed.
'use strict';

const { Readable } = require('stream');

const log = [];
const iterable = (name, methods, isAsync) => ({
  [isAsync ? Symbol.asyncIterator : Symbol.iterator]() {
    let n = 0;
    log.push(`${name} begins`);
    return {
      next() {
        log.push(`${name} next`);
        return { value: n, done: n++ > 3 };
      },
      ...methods(name),
    };
  },
});
const all = (name) => ({
  return(...args) { log.push(`${name} return ${args.length}`); return {}; },
  throw(err) { log.push(`${name} throw ${err.message}`); return { done: name.includes('done') }; },
});
const rounds = async (n) => { while (n-- > 0) await new Promise(setImmediate); };
const flush = (title) => console.log(title, log.splice(0).join(', '));

(async () => {
  for (const isAsync of [false, true]) {
    for (const name of ['plain', 'done']) {
      for (const act of ['whole', 'destroy', 'fail']) {
        const stream = Readable.from(iterable(name, all, isAsync));
        for (const event of ['data', 'end', 'error', 'close']) stream.on(event, (arg) => log.push(arg instanceof Error ? `${event} ${arg.message}` : event));
        await rounds(1);
        if (act !== 'whole') stream.destroy(act === 'fail' ? new Error('failed') : null);
        await rounds(2);
        flush(`${name} ${isAsync} ${act}`);
      }
    }
    const bare = Readable.from(iterable('bare', () => ({}), isAsync));
    bare.on('error', (err) => log.push(err.message));
    bare.destroy(new Error('failed'));
    await rounds(2);
    flush('bare');
    const throwing = Readable.from(iterable('throwing', () => ({ return() { throw new Error('return'); } }), isAsync));
    throwing.on('error', (err) => log.push(err.message));
    throwing.destroy();
    await rounds(2);
    flush('throwing');
    const failing = Readable.from(iterable('failing', () => ({ next() { throw new Error('next'); } }), isAsync));
    failing.on('error', (err) => log.push(err.message)).resume();
    await rounds(2);
    flush('failing');
  }
  const unread = Readable.from(iterable('unread', all));
  await rounds(2);
  flush('unread');
  console.log(unread.readableHighWaterMark, unread.readableObjectMode, Readable.from([], { highWaterMark: 5 }).readableHighWaterMark);
  unread.read();
  await rounds(1);
  flush('read once');
  for (const source of [[1, null, 2], [1, Promise.reject(new Error('rejected'))], [Promise.resolve(1), undefined, 2]]) {
    const values = [];
    const stream = Readable.from(source).on('error', (err) => values.push(err.code || err.message));
    stream.on('data', (value) => values.push(value));
    await rounds(4);
    console.log(values, stream.destroyed);
  }
})();
