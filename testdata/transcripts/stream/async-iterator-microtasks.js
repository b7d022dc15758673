// In how many microtasks an iteration goes on.
'use strict';

const { Readable } = require('stream');

function counter() {
  const log = [];
  let n = 0, running = true;
  (function tick() {
    n++;
    if (running && n < 60) Promise.resolve().then(tick);
  })();
  return { note: (text) => log.push(`${text}@${n}`), stop() { running = false; return log.join(' '); } };
}

const stories = {
  buffered(note) {
    const stream = new Readable({ objectMode: true, read() {} });
    stream.push('a');
    stream.push('b');
    stream.push(null);
    return stream;
  },
  greedy() {
    let i = 0;
    return new Readable({ objectMode: true, read() { this.push(i < 4 ? i++ : null); } });
  },
  from() { return Readable.from(['a', 'b', 'c']); },
  mapped() { return Readable.from(['a', 'b', 'c']).map((x) => x); },
  taken() { return Readable.from(['a', 'b', 'c']).take(2); },
};

(async () => {
  for (const [name, make] of Object.entries(stories)) {
    const stream = make();
    await new Promise(setImmediate);
    const { note, stop } = counter();
    const iterator = stream[Symbol.asyncIterator]();
    for (;;) {
      const { value, done } = await iterator.next();
      if (done) break;
      note(value);
    }
    note('done');
    console.log(name, stop());
  }
})();
