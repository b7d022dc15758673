// How often _read is called: until the mark is reached, never above it.
'use strict';

const { Readable, Writable } = require('stream');

const stories = [
  (done) => {
    let calls = 0, largest = 0;
    const r = new Readable({ read() {
      largest = Math.max(largest, this.readableLength);
      if (++calls > 10) return this.push(null);
      this.push(Buffer.alloc(65500));
      for (let i = 0; i < 40; i++) this.push(Buffer.alloc(1024));
    } });
    let chunks = 0;
    r.pipe(new Writable({ write(chunk, encoding, callback) { chunks++; setImmediate(callback); } })).on('finish', () => {
      console.log('calls', calls, 'chunks', chunks, largest <= 16384);
      done();
    });
  },
  (done) => {
    let calls = 0, chunks = 0;
    const r = new Readable({ highWaterMark: 100, read() { calls++; } });
    for (let i = 0; i < 10; i++) r.push(Buffer.alloc(200));
    r.on('data', () => {
      if (++chunks === 1) r.pause();
    });
    setImmediate(() => {
      console.log('above the mark', calls, chunks, r.readableLength);
      done();
    });
  },
  (done) => {
    let left = 40000, size = 0;
    const r = new Readable({ read() { this.push(left-- > 0 ? 'x' : null); } });
    r.on('data', (chunk) => { size += chunk.length; });
    r.on('end', () => {
      console.log('one byte each', size);
      done();
    });
  },
  (done) => {
    let calls = 0, rounds = 0;
    const sizes = [];
    const r = new Readable({ read() { calls++; this.push(Buffer.alloc(8192)); } });
    r.on('readable', function onReadable() {
      if (++rounds === 11) {
        r.removeListener('readable', onReadable);
        console.log('readable', calls, sizes);
        return done();
      }
      sizes.push(r.read().length);
    });
  },
  (done) => {
    let calls = 0;
    const r = new Readable({ highWaterMark: 2, read() { calls++; if (calls === 1) setImmediate(() => { r.push(Buffer.alloc(5000)); r.push(null); }); } });
    console.log(r.read(5000), r.readableHighWaterMark);
    r.once('readable', () => {
      console.log(r.read(5000).length, calls, r.readableHighWaterMark);
      done();
    });
  },
  (done) => {
    const r = new Readable({ highWaterMark: 0, read() { console.log('_read'); } });
    console.log(r.read(0), r.push(), r.push(), r.read('1'), r.readableHighWaterMark, r.read('1.0'), r.readableHighWaterMark);
    for (const n of [0x40000001, 2 ** 31, 1e300]) {
      try {
        r.read(n);
      } catch (err) {
        console.log(err.name, err.code, err.message);
      }
    }
    done();
  },
  (done) => {
    let left = 12;
    const r = new Readable({ read() { this.push(left-- > 0 ? Buffer.alloc(1048576) : null); } });
    const sizes = [];
    r.on('readable', () => {
      for (let chunk; (chunk = r.read(10485760)) !== null;) sizes.push(chunk.length);
    });
    r.on('end', () => {
      console.log('large reads', sizes);
      done();
    });
  },
  (done) => {
    let left = 50, total = 0;
    const sizes = new Set();
    const r = new Readable({ highWaterMark: 50, read() { setImmediate(() => this.push(left-- > 0 ? Buffer.alloc(20) : null)); } });
    r.on('readable', () => {
      for (let chunk; (chunk = r.read(Math.min(100, 1000 - total) || undefined)) !== null;) {
        sizes.add(chunk.length);
        total += chunk.length;
      }
    });
    r.on('end', () => {
      console.log('pieces of 100', total, [...sizes]);
      done();
    });
  },
  (done) => {
    let calls = 0;
    const r = new Readable({ objectMode: true, highWaterMark: 6, read() { calls++; } });
    const pushed = [];
    for (let i = 0; i < 8; i++) pushed.push(r.push(i));
    console.log(pushed, r.read(5), calls, r.read(), calls, r.read(), calls, r.readableLength);
    done();
  },
];
(function next() {
  const story = stories.shift();
  if (story) story(next);
})();
