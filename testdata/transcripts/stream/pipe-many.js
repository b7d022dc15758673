// One source piped to several destinations: who waits for whom.
'use strict';

const { Readable, Writable, PassThrough } = require('stream');

const waiting = (r) => {
  const { awaitDrainWriters } = r._readableState;
  return awaitDrainWriters === null ? null : awaitDrainWriters.size !== undefined ? `set of ${awaitDrainWriters.size}` : awaitDrainWriters.constructor.name;
};
const stories = [
  (done) => {
    const r = new Readable({ read() {} });
    const got = [[], [], [], [], []];
    const writers = got.map((list) => new Writable({ write(chunk, encoding, callback) { list.push(String(chunk)); callback(); } }));
    for (const w of writers) console.log(r.pipe(w) === w, waiting(r));
    r.push('a');
    setImmediate(() => {
      console.log(JSON.stringify(got), r._readableState.pipes.length, r.readableFlowing);
      for (const w of writers) r.unpipe(w);
      console.log(r.readableFlowing, r._readableState.pipes.length);
      r.push('b');
      r.push(null);
      r.on('end', () => { console.log('end', JSON.stringify(got)); done(); });
      setImmediate(() => r.resume());
    });
  },
  (done) => {
    const r = new Readable({ read() {} });
    const sizes = [];
    const callbacks = [];
    for (let i = 0; i < 3; i++) r.pipe(new Writable({ highWaterMark: 1, write(chunk, encoding, callback) { sizes.push(waiting(r)); callbacks.push(callback); } }));
    r.push('abc');
    setImmediate(() => {
      console.log(sizes, waiting(r), r.isPaused());
      r.push('more');
      callbacks.shift()();
      console.log(waiting(r), r.isPaused());
      r.resume();
      setImmediate(() => {
        console.log(sizes, waiting(r), r.isPaused());
        while (callbacks.length) callbacks.shift()();
        console.log(waiting(r), r.isPaused());
        setImmediate(() => {
          while (callbacks.length) callbacks.shift()();
          console.log(sizes, waiting(r));
          done();
        });
      });
    });
  },
  (done) => {
    const r = new Readable({ read() {} });
    const log = [];
    let finishSlow;
    const slow = new Writable({ highWaterMark: 1, write(chunk, encoding, callback) { log.push(`slow ${chunk}`); finishSlow = callback; } });
    const fast = new Writable({ write(chunk, encoding, callback) { log.push(`fast ${chunk}`); callback(); } });
    r.pipe(slow);
    r.pipe(fast);
    r.push('a');
    r.push('b');
    setImmediate(() => {
      console.log(log.join());
      finishSlow();
      setImmediate(() => { console.log(log.join(), waiting(r)); finishSlow(); done(); });
    });
  },
  (done) => {
    const r = new Readable({ read() {} });
    const w = new Writable({ highWaterMark: 1, write(chunk, encoding, callback) {
      if (String(chunk) === 'a') { r.push('b'); console.log('inside', waiting(r)); }
      setImmediate(callback);
    } });
    r.pipe(w);
    r.push('a');
    setImmediate(() => { console.log(waiting(r)); setImmediate(() => setImmediate(() => { console.log(waiting(r)); done(); })); });
  },
  (done) => {
    const w = new Writable({ highWaterMark: 1, write(chunk, encoding, callback) { setImmediate(callback); } });
    w.write('full');
    const r = new Readable({ read() {} });
    r.push('x');
    r.pipe(w);
    console.log('into a full one', r.isPaused(), waiting(r));
    w.on('drain', () => { console.log('drain', r.isPaused(), r.readableFlowing); done(); });
  },
  (done) => {
    const r = new Readable({ read() {} });
    const got = [];
    r.once('readable', () => got.push('readable'));
    r.pipe(new Writable({ write(chunk, encoding, callback) { got.push(String(chunk)); callback(); } })).on('finish', () => { console.log(got); done(); });
    r.once('readable', () => got.push('readable too'));
    r.push('a');
    setImmediate(() => { r.push('b'); r.push(null); });
  },
  (done) => {
    const r = new Readable({ read() { this.push(Buffer.alloc(100)); } });
    const w = new Writable({ highWaterMark: 1000, write() {} });
    for (let i = 0; i < 10; i++) { r.pipe(w); r.unpipe(w); }
    for (const event of ['end', 'readable', 'data', 'error', 'close']) console.log('source', event, r.listenerCount(event));
    for (const event of ['unpipe', 'drain', 'error', 'close', 'finish']) console.log('destination', event, w.listenerCount(event));
    setImmediate(() => { console.log(r.readableLength >= 16384, r.readableFlowing); done(); });
  },
  (done) => {
    const r = new Readable({ read() {} }), w = new Writable({ write(chunk, encoding, callback) { callback(); } });
    const order = [];
    w.on('pipe', (src) => order.push('pipe', src === r));
    w.on('unpipe', (src) => order.push('unpipe', src === r));
    r.pipe(w);
    order.push('piped');
    r.unpipe(new PassThrough());
    r.unpipe(w);
    r.unpipe(w);
    order.push('unpiped');
    console.log(order.join(' '));
    done();
  },
];
(function next() {
  const story = stories.shift();
  if (story) story(next);
})();
