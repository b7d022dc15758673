// The iterator of a Readable, by hand: several next() at once, return, throw.
'use strict';

const { Readable } = require('stream');

const idle = (options) => new Readable({ objectMode: true, read() {}, ...options });
const show = (title) => [(result) => console.log(title, result), (err) => console.log(title, 'rejected', err.code || err.message)];
const rounds = async (n) => { while (n-- > 0) await new Promise(setImmediate); };

(async () => {
  const stream = idle();
  const iterator = stream[Symbol.asyncIterator]();
  console.log(iterator.stream === stream, iterator[Symbol.asyncIterator]() === iterator, Object.prototype.toString.call(iterator), Object.keys(iterator));
  for (const name of ['a', 'b', 'c']) iterator.next().then(...show(name));
  stream.push(1);
  stream.push(2);
  await rounds(2);
  stream.push(null);
  await rounds(2);
  await iterator.next().then(...show('after the end'));

  for (const [title, f] of [['error', (s) => s.destroy(new Error('failed'))], ['destroy', (s) => s.destroy()], ['end', (s) => s.push(null)]]) {
    const s = idle(), it = s[Symbol.asyncIterator]();
    for (const name of ['a', 'b', 'c']) it.next().then(...show(`${title} ${name}`));
    await rounds(1);
    f(s);
    await rounds(2);
    await it.next().then(...show(`${title} later`));
  }

  const failed = idle();
  failed.on('error', () => {});
  failed.destroy(new Error('long ago'));
  await rounds(2);
  await failed[Symbol.asyncIterator]().next().then(...show('failed'));
  const destroyed = idle().destroy();
  await rounds(2);
  await destroyed[Symbol.asyncIterator]().next().then(...show('destroyed'));
  const slow = idle({ destroy(err, callback) { setImmediate(callback, new Error('from _destroy')); } });
  slow.on('error', () => {});
  const waiting = slow[Symbol.asyncIterator]().next();
  slow.destroy();
  await waiting.then(...show('late'));

  const unused = idle();
  await unused[Symbol.asyncIterator]().return('r').then(...show('return before next'));
  console.log(unused.destroyed, unused.eventNames());
  const thrown = idle();
  await thrown[Symbol.asyncIterator]().throw(new Error('t')).then(...show('throw before next'));
  console.log(thrown.destroyed);
  const used = idle();
  used.push(1);
  used.push(2);
  const it = used[Symbol.asyncIterator]();
  await it.next().then(...show('next'));
  await it.return('r').then(...show('return'));
  await it.next().then(...show('next after return'));
  console.log(used.destroyed);
  const other = idle();
  other.on('error', () => {});
  other.push(1);
  const it2 = other[Symbol.asyncIterator]();
  await it2.next().then(...show('next'));
  await it2.throw(new Error('t')).then(...show('throw'));
  await it2.next().then(...show('next after throw'));
  console.log(other.destroyed);
  const promises = idle();
  promises.push(Promise.resolve('resolved'));
  promises.push(Promise.reject(new Error('rejected')));
  const it3 = promises[Symbol.asyncIterator]();
  await it3.next().then(...show('a promise'));
  await it3.next().then(...show('a rejected one'));
  console.log(promises.destroyed);
})();
