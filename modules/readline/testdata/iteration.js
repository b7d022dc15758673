// The lines of an Interface as an asynchronous iterator.
'use strict';

const { PassThrough } = require('stream');
const readline = require('readline');

const open = () => readline.createInterface({ input: new PassThrough() });
const each = async (lines, take) => {
  const iterator = lines[Symbol.asyncIterator]();
  for (;;) {
    const { value, done } = await iterator.next();
    if (done) return;
    if (take(value) === false) return iterator.return();
  }
};

(async () => {
  const rl = open();
  setImmediate(() => rl.input.end('one\ntwo\nthree'));
  await each(rl, (line) => console.log(line));
  console.log(rl.closed);

  const left = open();
  setImmediate(() => left.input.write('one\ntwo\nthree\n'));
  await each(left, (line) => {
    console.log(line);
    return line !== 'two';
  });
  console.log(left.closed, left.listenerCount('line'), await left[Symbol.asyncIterator]().next());
  left.close();

  const single = open();
  const lines = single[Symbol.asyncIterator]();
  console.log(lines === single[Symbol.asyncIterator](), lines[Symbol.asyncIterator]() === lines, typeof lines.next, typeof lines.return, typeof lines.throw);
  const first = lines.next(), second = lines.next();
  single.write('x\n');
  console.log(await first);
  single.close();
  console.log(await second, await lines.next());

  const many = open();
  const events = [];
  for (const event of ['pause', 'resume', 'close']) many.on(event, () => events.push(event));
  const waiting = many[Symbol.asyncIterator]();
  many.write('line\n'.repeat(1024));
  console.log(many.paused, events);
  many.write('line\n'.repeat(100));
  console.log(many.paused, events);
  let n = 0;
  await each(waiting, (line) => {
    if (line === 'line' && ++n === 1124) many.close();
  });
  console.log(n, events);

  const broken = open();
  const reading = broken[Symbol.asyncIterator]();
  const next = reading.next();
  broken.emit('error', new Error('broken'));
  await next.catch((err) => console.log(err.message));
  console.log(await reading.next());
  try {
    reading.throw(5);
  } catch (err) {
    console.log(err.name, err.code, err.message);
  }
})();
