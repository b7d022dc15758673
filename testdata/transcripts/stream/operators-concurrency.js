// How many calls of map's function run at once, and how many results may wait.
'use strict';

const { Readable } = require('stream');

const rounds = (n, done) => (n > 0 ? setImmediate(rounds, n - 1, done) : done());

const cases = [[], [2], [5], [5, 7], [2, 0], [1, 3], [undefined, 4]];
(function next() {
  if (cases.length === 0) return endless();
  const [concurrency, highWaterMark] = cases.shift();
  let calls = 0, running = 0, most = 0;
  const source = Readable.from(Array.from({ length: 40 }, (_, i) => i));
  const stream = source.map(async (n) => {
    calls++;
    most = Math.max(most, ++running);
    if (n === 0) await new Promise(() => {});
    running--;
    return n;
  }, { concurrency, highWaterMark });
  stream.on('error', () => {});
  stream.read();
  rounds(50, () => {
    console.log(concurrency, highWaterMark, 'calls', calls, 'at once', most);
    stream.destroy();
    next();
  });
})();

async function endless() {
  let calls = 0;
  const iterator = Readable.from(function* () { for (let i = 0; ; i++) yield i; }()).map((n) => { calls++; return n; })[Symbol.asyncIterator]();
  const values = [];
  for (let i = 0; i < 4; i++) values.push((await iterator.next()).value);
  await iterator.return();
  console.log(values, calls);
}
