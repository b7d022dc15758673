// The arguments of the operators.
'use strict';

const { Readable } = require('stream');

process.on('warning', (warning) => console.log(warning.name, warning.code, warning.message));

async function attempt(title, f) {
  try {
    const result = f(Readable.from([1]));
    console.log(title, result.constructor.name);
    if (result instanceof Promise) console.log(title, await result);
  } catch (err) {
    console.log(title, err.name, err.code, err.message);
  }
}

(async () => {
  for (const name of ['map', 'filter', 'flatMap', 'forEach', 'some', 'every', 'find', 'reduce']) {
    await attempt(name + ' of a number', (r) => r[name](1));
    await attempt(name + ' of nothing', (r) => r[name]());
  }
  for (const options of [1, [], { signal: true }, { concurrency: 'foo' }, { concurrency: -1 }, { concurrency: 0 }, { concurrency: 1.5 }, { highWaterMark: -1 }, { highWaterMark: 'x' }, null]) {
    for (const name of ['map', 'some', 'forEach']) await attempt(`${name} with ${JSON.stringify(options)}`, (r) => r[name]((x) => x, options));
  }
  for (const options of [1, { signal: true }, null]) {
    await attempt('toArray', (r) => r.toArray(options));
    await attempt('take', (r) => r.take(1, options));
    await attempt('drop', (r) => r.drop(1, options));
    await attempt('reduce', (r) => r.reduce((a) => a, 1, options));
    await attempt('asIndexedPairs', (r) => r.asIndexedPairs(options));
  }
  await attempt('drop -1', (r) => r.drop(-1));
  await attempt('take -1', (r) => r.take(-1));
  await attempt('drop throws', (r) => r.drop({ valueOf() { throw new Error('valueOf'); } }));
  await attempt('pairs', (r) => r.asIndexedPairs().toArray());
  for (const name of ['map', 'drop', 'every', 'asIndexedPairs']) {
    const { value, ...flags } = Object.getOwnPropertyDescriptor(Readable.prototype, name);
    console.log(name, value.name, value.length, flags);
    try {
      new Readable.prototype[name](() => {});
    } catch (err) {
      console.log(err.name);
    }
  }
})();
