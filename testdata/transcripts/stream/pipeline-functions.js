// Functions as parts of a pipeline, of compose and of Duplex.from: they take what comes
// before as an asynchronous iterable, and give one, or a promise.
'use strict';

const { Duplex, PassThrough, Readable, Writable, compose, finished, pipeline } = require('stream');

// mapping makes a function that gives f(chunk) for each chunk.
const mapping = (f) => (chunks) => {
  const iterator = chunks[Symbol.asyncIterator]();
  return {
    [Symbol.asyncIterator]() { return this; },
    async next() {
      const { value, done } = await iterator.next();
      return done ? { value, done } : { value: f(value), done };
    },
    async return(value) {
      await iterator.return();
      return { value, done: true };
    },
  };
};
const joined = async (chunks) => {
  let text = '';
  for (let it = chunks[Symbol.asyncIterator](), r; !(r = await it.next()).done;) text += r.value;
  return text;
};
const sink = (name, options) => new Writable({ objectMode: true, write(chunk, encoding, callback) {
  console.log(name, 'gets', chunk);
  callback();
}, ...options });
const source = (...chunks) => Readable.from(chunks);
const report = (name, done, ...streams) => (err, value) => {
  console.log(name, 'callback', err === undefined ? err : err.code || err.message, value, streams.map((stream) => stream.destroyed));
  setImmediate(done);
};
const over = (stream) => new Promise((resolve) => { finished(stream, (err) => resolve(err && (err.code || err.message))); });

const stories = [
  function array(name, done) { pipeline([1, 2], sink(name), report(name, done)); },
  function text(name, done) { pipeline('añb', sink(name), report(name, done)); },
  function emptyText(name, done) { pipeline('', sink(name), report(name, done)); },
  function bytes(name, done) { pipeline(Buffer.from('ab'), sink(name), report(name, done)); },
  function iterator(name, done) { pipeline(new Set(['x'])[Symbol.iterator](), sink(name), report(name, done)); },
  function generator(name, done) {
    pipeline(function* ({ signal }) {
      console.log(name, signal.aborted);
      yield 'a';
      yield Promise.resolve('b');
    }, sink(name), report(name, done));
  },
  function slowSink(name, done) {
    const slow = sink(name, { highWaterMark: 1, write(chunk, encoding, callback) { console.log(name, 'writes', chunk); setImmediate(callback); } });
    pipeline(function* () {
      for (const letter of 'abc') {
        console.log(name, 'yields', letter);
        yield letter;
      }
    }, slow, report(name, done, slow));
  },
  function generatorThrows(name, done) {
    const end = sink(name);
    pipeline(function* () {
      yield 'a';
      throw new Error('thrown');
    }, end, report(name, done, end));
  },
  function sinkFails(name, done) {
    const end = sink(name, { write(chunk, encoding, callback) { callback(new Error('sink')); } });
    pipeline(function* () {
      try {
        yield 'a';
        yield 'b';
      } finally {
        console.log(name, 'left');
      }
    }, end, report(name, done, end));
  },
  function value(name, done) {
    const start = source('a', 'b');
    const result = pipeline(start, async (chunks) => (await joined(chunks)).toUpperCase(), report(name, done, start));
    console.log(name, result.constructor.name, result.readableObjectMode, result.writableObjectMode);
  },
  function nullValue(name, done) {
    pipeline(source('a'), async (chunks) => {
      await joined(chunks);
      return null;
    }, report(name, done));
  },
  function notRead(name, done) {
    const start = source('a');
    pipeline(start, async () => 'not read', report(name, done, start));
  },
  function leftEarly(name, done) {
    const start = source('a', 'b', 'c');
    pipeline(start, async (chunks) => {
      const it = chunks[Symbol.asyncIterator]();
      const first = await it.next();
      await it.return();
      return first.value;
    }, report(name, done, start));
  },
  function lastThrows(name, done) {
    const start = source('a');
    pipeline(start, async () => { throw new Error('last'); }, report(name, done, start));
  },
  function transforms(name, done) {
    const start = source('a', 'b');
    pipeline(start, mapping((chunk) => chunk + '1'), mapping((chunk) => chunk + '2'), sink(name), report(name, done, start));
  },
  function transformThrows(name, done) {
    const start = source('a', 'b'), end = sink(name);
    pipeline(start, mapping((chunk) => {
      if (chunk === 'b') throw new Error('transform');
      return chunk;
    }), end, report(name, done, start, end));
  },
  function iterableLast(name, done) {
    const result = pipeline(source('a', 'b'), mapping((chunk) => chunk.toUpperCase()), report(name, done));
    console.log(name, result.constructor.name);
    result.on('data', (chunk) => console.log(name, 'data', chunk));
  },
  function iterableLastDestroyed(name, done) {
    pipeline(source('a', 'b'), mapping((chunk) => chunk), report(name, done)).destroy();
  },
  function thenable(name, done) {
    let reads = 0;
    pipeline(source('a'), () => ({ get then() { reads++; return (resolve) => resolve(reads); } }), report(name, done));
  },
  function streamFromFunction(name, done) { pipeline(() => source('x', 'y'), sink(name), report(name, done)); },
  async function composed(name, done) {
    const shout = compose(mapping((chunk) => String(chunk).toUpperCase()), mapping((chunk) => chunk + '!'));
    shout.write('a');
    shout.end('b');
    console.log(name, shout.readable, shout.writable, await shout.toArray());
    let got;
    const taker = compose(mapping((chunk) => chunk + '?'), async (chunks) => { got = await joined(chunks); });
    taker.end('x');
    console.log(name, await over(taker), got, taker.readable, taker.writable);
    const thrower = compose(mapping((chunk) => { throw new Error('at ' + chunk); }), new PassThrough({ objectMode: true }));
    thrower.end('y');
    console.log(name, await over(thrower));
    console.log(name, await source('a', 'b').compose(mapping((chunk) => [chunk])).toArray());
    done();
  },
  async function duplexFrom(name, done) {
    const doubled = Duplex.from(mapping((chunk) => chunk + chunk));
    doubled.write('a');
    doubled.end('b');
    console.log(name, doubled.readable, doubled.writable, doubled.readableObjectMode, await doubled.toArray());
    let got;
    const taker = Duplex.from(async (chunks) => { got = await joined(chunks); });
    taker.write('c');
    taker.end('d');
    console.log(name, taker.readable, await over(taker), got);
    console.log(name, await over(Duplex.from(async () => { throw new Error('thrown'); })));
    const valued = Duplex.from(async (chunks) => (await joined(chunks)).length);
    valued.end('e');
    console.log(name, await over(valued));
    const plain = Duplex.from(function* () { yield 1; yield 2; });
    console.log(name, plain.writable, await plain.toArray());
    const inner = new PassThrough();
    console.log(name, Duplex.from(() => inner) === inner);
    done();
  },
];

(function next() {
  const story = stories.shift();
  if (story) story(story.name, next);
})();
