// Operators that a signal aborts.
'use strict';

const { Readable } = require('stream');

const idle = () => new Readable({ objectMode: true, read() {} });
async function show(title, promise, stream) {
  try {
    console.log(title, await promise, stream && stream.destroyed);
  } catch (err) {
    console.log(title, err.name, err.code, err.message, stream && stream.destroyed);
  }
}

(async () => {
  const signal = AbortSignal.abort();
  let calls = 0;
  const count = () => { calls++; return [1]; };
  for (const name of ['map', 'flatMap', 'filter']) {
    const source = Readable.from([1, 2]);
    await show(name, source[name](count, { signal }).toArray(), source);
  }
  for (const name of ['drop', 'take']) {
    const source = Readable.from([1, 2]);
    await show(name, source[name](1, { signal }).toArray(), source);
  }
  for (const name of ['forEach', 'some', 'every', 'find']) {
    const source = Readable.from([1, 2]);
    await show(name, source[name](count, { signal }), source);
  }
  for (const args of [['toArray', { signal }], ['reduce', count, 0, { signal }]]) {
    const source = Readable.from([1, 2]);
    await show(args[0], source[args[0]](...args.slice(1)), source);
  }
  console.log(calls);

  const controller = new AbortController();
  const source = idle();
  const mapped = source.map((n) => n, { signal: controller.signal }).toArray();
  source.push(1);
  setImmediate(() => {
    controller.abort();
    source.push(2);
  });
  await show('in the middle', mapped, source);

  const second = new AbortController();
  const reducing = Readable.from([1, 2, 3]);
  await show('reduce in the middle', reducing.reduce((a, b, context) => {
    if (b === 2) second.abort();
    return a + b;
  }, 0, { signal: second.signal }), reducing);
})();
