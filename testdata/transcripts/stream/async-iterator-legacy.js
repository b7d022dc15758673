// Iteration of what is no Readable of today: legacy streams, odd destroy methods.
'use strict';

const { Readable, Stream } = require('stream');

const iterate = Readable.prototype[Symbol.asyncIterator];

(async () => {
  const legacy = new Stream();
  let destroyed = 0;
  legacy.destroy = () => { destroyed++; };
  setImmediate(() => {
    legacy.emit('data', 1);
    legacy.emit('data', 'two');
    legacy.emit('end');
  });
  const iterator = iterate.call(legacy);
  console.log(iterator.stream instanceof Readable, await iterator.next(), await iterator.next(), await iterator.next(), destroyed);

  const failing = new Stream();
  failing.close = () => console.log('close called');
  setImmediate(() => {
    failing.emit('data', 1);
    failing.emit('error', new Error('legacy'));
  });
  const second = iterate.call(failing);
  await second.next().catch((err) => console.log('rejected', err.message));

  const odd = new Readable({ read() { this.push('a'); } });
  odd.destroy = null;
  odd.close = () => console.log('closed by its own method');
  const third = odd[Symbol.asyncIterator]();
  console.log(String((await third.next()).value), await third.return());

  const deaf = new Readable({ read() {} });
  deaf.destroy = () => {};
  console.log(await deaf[Symbol.asyncIterator]().return());

  const shared = new Readable({ encoding: 'utf8', read() {} });
  const seen = [];
  shared.pause();
  shared.on('data', (chunk) => seen.push(chunk));
  shared.push('one');
  shared.push('two');
  shared.push(null);
  const looped = [];
  const fourth = shared[Symbol.asyncIterator]();
  for (let result; !(result = await fourth.next()).done;) looped.push(result.value);
  console.log(seen, looped);
})();
