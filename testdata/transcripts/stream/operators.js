// The operators of a Readable: map, filter, flatMap, drop, take, and those that promise
// a value.
'use strict';

const { Readable } = require('stream');

const numbers = (n = 5) => Readable.from(Array.from({ length: n }, (_, i) => i + 1));
const later = (value, rounds) => new Promise((resolve) => {
  (function wait() {
    if (rounds-- > 0) setImmediate(wait);
    else resolve(value);
  })();
});
async function show(title, promise) {
  try {
    console.log(title, await promise);
  } catch (err) {
    console.log(title, 'rejected', err.name, err.code, err.message);
  }
}

(async () => {
  await show('map', numbers().map((n) => n * 2).toArray());
  await show('map async', numbers().map(async (n) => n * 2, { concurrency: 2 }).map((n) => n + 1).toArray());
  await show('in order', Readable.from([5, 1, 3, 0]).map((n) => later(n, n), { concurrency: 4 }).toArray());
  await show('map to undefined', numbers(2).map(() => {}).toArray());
  await show('map to null', numbers(2).map(() => null).toArray());
  await show('map throws', numbers().map(() => { throw new Error('map'); }).map((n) => n).toArray());
  await show('map rejects', numbers().map(async () => { throw new Error('map'); }, { concurrency: 2 }).toArray());
  await show('filter', numbers().filter((n) => n % 2).toArray());
  await show('filter async', numbers().filter(async (n) => n > 3, { concurrency: 3 }).toArray());
  await show('flatMap', numbers(3).flatMap((n) => (n === 2 ? [] : [n, [n]])).toArray());
  await show('flatMap of streams', numbers(2).flatMap(async (n) => Readable.from(['a' + n, 'b' + n])).toArray());
  await show('flatMap of a number', numbers(2).flatMap((n) => n).toArray());
  await show('drop', numbers().drop(2).toArray());
  await show('drop more', numbers().drop(10).toArray());
  await show('take', numbers().take(2).toArray());
  await show('take none', numbers().take(0).toArray());
  await show('take a half', numbers().take(1.5).toArray());
  await show('take all', numbers().take(Infinity).toArray());
  await show('take a text', numbers().take('2').toArray());
  await show('take no number', numbers().take('x').toArray());
  await show('drop an object', numbers().drop({ valueOf() { return 3; } }).toArray());
  await show('forEach', (async () => {
    const seen = [];
    const result = await numbers(3).forEach((n, context) => { seen.push(n, Object.keys(context)); });
    return [result, seen];
  })());
  await show('forEach throws', numbers().forEach(() => { throw new Error('forEach'); }));
  await show('reduce', numbers().reduce((a, b) => a + b));
  await show('reduce from', numbers(2).reduce(async (a, b, context) => a + b + Object.keys(context), 'x'));
  await show('reduce nothing', Readable.from([]).reduce((a, b) => a + b));
  await show('reduce nothing from', Readable.from([]).reduce((a, b) => a + b, undefined));
  await show('reduce throws', numbers().reduce(() => { throw new Error('reduce'); }));
  for (const [name, f] of [['some', (n) => n > 2], ['every', (n) => n < 3], ['find', (n) => n > 1], ['some', (n) => n > 9], ['every', (n) => n < 9], ['find', (n) => n > 9]]) {
    let calls = 0;
    const source = numbers();
    await show(name, source[name]((n) => { calls++; return f(n); }));
    console.log(name, calls, source.destroyed);
    await show(name + ' of nothing', Readable.from([])[name](f));
    await show(name + ' throws', numbers()[name](() => { throw new Error(name); }));
  }
  await show('find first', Readable.from([3, 1, 2]).find((n) => later(true, n), { concurrency: 3 }));
  await show('toArray of nothing', Readable.from([]).toArray());
  await show('toArray of bytes', Readable.from([Buffer.from('a'), Buffer.from('b')], { objectMode: false }).toArray());
  const source = new Readable({ read() {} });
  const failing = source.map((chunk) => chunk).toArray();
  source.destroy(new Error('source'));
  await show('source fails', failing);
  const mapped = numbers().map((n) => n);
  console.log(mapped.readable, mapped.readableObjectMode, mapped.readableHighWaterMark, mapped instanceof Readable);
  const shadowed = numbers(2);
  shadowed.map = () => { throw new Error('not this one'); };
  await show('own map', shadowed.filter((n) => n).toArray());
})();
