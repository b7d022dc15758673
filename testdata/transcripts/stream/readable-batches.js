// 'readable' and 'end': how pushes in ticks and immediates are batched, and streams
// without room.
'use strict';

const { Readable } = require('stream');

const show = (title, r) => {
  r.on('readable', () => console.log(title, 'readable', r.readableLength));
  r.on('end', () => console.log(title, 'end'));
  return r;
};
const stories = [
  (done) => {
    const r = new Readable({ read() {} });
    r.on('readable', () => console.log('batch', String(r.read())));
    r.on('end', () => { console.log('batch end'); done(); });
    process.nextTick(() => {
      r.push('foo');
      process.nextTick(() => {
        r.push('bar');
        setImmediate(() => {
          r.push('quo');
          process.nextTick(() => r.push(null));
        });
      });
    });
  },
  (done) => {
    const r = show('only read(0)', new Readable({ read() {} }));
    r.on('readable', () => r.read(0));
    r.push('a');
    r.push(null);
    setImmediate(() => setImmediate(done));
  },
  (done) => {
    const log = [];
    let calls = 0;
    const r = new Readable({ highWaterMark: 0, read() {
      log.push('_read');
      const n = calls++;
      process.nextTick(() => { log.push('push'); r.push(n === 0 ? 'a' : null); });
    } });
    r.on('readable', () => { log.push('readable'); const c = r.read(); log.push(`read ${c}`); });
    r.on('data', (chunk) => log.push(`data ${chunk}`));
    r.on('end', () => log.push('end'));
    setImmediate(() => {
      const c = r.read();
      log.push(`last read ${c}`);
      process.nextTick(() => log.push('tick'));
      setImmediate(() => { console.log(log.join(', ')); done(); });
    });
  },
  (done) => {
    let calls = 0;
    const r = new Readable({ highWaterMark: 0, read() { calls++; } });
    r.on('readable', () => console.log('no room', 'readable', r.read(), calls));
    r.on('end', () => console.log('no room', 'end'));
    setImmediate(() => {
      console.log('no room', calls);
      r.push(null);
      setImmediate(done);
    });
  },
  (done) => {
    let calls = 0;
    const r = new Readable({ read() { calls++; this.push(null); } });
    r.pause();
    r.read(0);
    setImmediate(() => {
      r.on('end', () => { console.log('paused end', calls); done(); });
      r.resume();
    });
  },
  (done) => {
    const r = new Readable({ read() {} });
    const got = [];
    for (let i = 0; i < 20; i++) r.push(String(i));
    let rounds = 0;
    const onData = (chunk) => {
      got.push(String(chunk));
      r.pause();
      setImmediate(() => {
        r.removeListener('data', onData);
        r.on('data', onData);
        if (++rounds < 19) r.resume();
        else { console.log('rounds', got.join()); done(); }
      });
    };
    r.on('data', onData);
  },
  (done) => {
    const r = new Readable({ read() {} });
    const onReadable = () => {
      r.removeListener('readable', onReadable);
      r.unshift('front ');
      r.on('data', (chunk) => console.log('unshifted', String(chunk)));
    };
    r.on('readable', onReadable);
    r.on('end', () => { console.log('unshifted end'); done(); });
    r.push('back');
    r.push(null);
  },
  (done) => {
    const r = new Readable({ read() {} });
    for (const event of ['data', 'error', 'end', 'close']) r.on(event, (arg) => console.log('pushed, then destroyed', event, String(arg)));
    r.push('a');
    r.push(null);
    r.destroy(new Error('failed'));
    setImmediate(done);
  },
  (done) => {
    const r = new Readable({ read() {} });
    const log = [];
    const tell = (title) => log.push([title, r.readable, r.readableEnded, r.readableDidRead]);
    tell('new');
    r._read = () => tell('_read');
    r.on('data', () => tell('data'));
    r.on('end', () => tell('end'));
    r.on('close', () => { tell('close'); console.log(log.join(' | ')); done(); });
    setImmediate(() => { r.push('a'); r.push(null); tell('pushed'); });
  },
];
(function next() {
  const story = stories.shift();
  if (story) story(next);
})();
