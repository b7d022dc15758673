// What becomes of the streams behind operators when the last one is left, or destroyed.
'use strict';

const { Readable } = require('stream');

const operators = {
  map: (r) => r.map((x) => x),
  'map at once': (r) => r.map(async (x) => x, { concurrency: 2 }),
  filter: (r) => r.filter(() => true),
  flatMap: (r) => r.flatMap((x) => [x, x]),
  'flatMap of streams': (r) => r.flatMap((x) => Readable.from([x, x])),
  take: (r) => r.take(3),
  drop: (r) => r.drop(1),
};
const ends = {
  return: (last, iterator) => iterator.return(),
  throw: (last, iterator) => iterator.throw(new Error('thrown')).catch(() => {}),
  destroy(last, iterator) {
    last.destroy();
    return iterator.next().catch(() => {});
  },
  next: (last, iterator) => iterator.next(),
};

(async () => {
  for (const [first, inner] of Object.entries(operators)) {
    for (const [second, outer] of Object.entries(operators)) {
      for (const [way, end] of Object.entries(ends)) {
        const source = Readable.from([1, 2, 3, 4, 5, 6]);
        const middle = inner(source), last = outer(middle);
        const log = [];
        for (const [name, stream] of Object.entries({ source, middle, last })) {
          for (const event of ['error', 'close', 'end']) stream.on(event, () => log.push(`${name} ${event}`));
        }
        const iterator = last[Symbol.asyncIterator]();
        const values = [(await iterator.next()).value, (await iterator.next()).value];
        await end(last, iterator);
        log.push('over');
        for (let i = 0; i < 6; i++) await new Promise(setImmediate);
        console.log(first, second, way, values, log.join(', '));
      }
    }
  }
})();
