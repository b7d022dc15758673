// The flags of a readable side, step by step, and where its ticks are.
'use strict';

const { Readable } = require('stream');

function state(r) {
  const s = r._readableState;
  const flags = ['ended', 'endEmitted', 'reading', 'sync', 'needReadable', 'emittedReadable', 'readableListening', 'resumeScheduled', 'readingMore', 'paused', 'dataEmitted'];
  return `${flags.filter((f) => s[f]).join()} length ${s.length} flowing ${s.flowing}`;
}

function later(title, f) {
  process.nextTick(() => { console.log('tick', title); f() });
}

const steps = [
  () => {
    const r = new Readable({ read(n) { console.log('_read', n, state(r)) } });
    const show = (title, f) => { f(); console.log(title, '|', state(r)) };
    show('new', () => {});
    show('push', () => r.push('a'));
    show('on data', () => r.on('data', (d) => console.log('data', d.toString(), state(r))));
    show('on end', () => r.on('end', () => console.log('end', state(r))));
    later(1, () => {
      show('push', () => r.push('b'));
      show('pause', () => r.pause());
      show('push', () => r.push('c'));
      show('resume', () => r.resume());
      later(2, () => {
        show('push null', () => r.push(null));
        later(3, () => show('later', () => {}));
      });
    });
  },
  () => {
    const r = new Readable({ highWaterMark: 0, read() { console.log('_read', state(r)) } });
    r.on('readable', () => console.log('readable', state(r), r.read(), r.read(), state(r)));
    r.on('end', () => console.log('end'));
    later(1, () => {
      r.push('a');
      later(2, () => { r.push(null); console.log(state(r)) });
    });
  },
  () => {
    const r = new Readable({ read() { console.log('_read', state(r)) } });
    const listener = () => console.log('readable', state(r));
    r.on('readable', listener);
    console.log(state(r));
    r.push('a');
    console.log(state(r), r.isPaused());
    r.off('readable', listener);
    r.resume();
    console.log(state(r));
    r.on('data', (d) => console.log('data', d.toString(), state(r)));
    later(1, () => { console.log(state(r)); r.pause(); console.log(r.isPaused(), state(r)); r.removeAllListeners(); later(2, () => console.log(state(r))) });
  },
  () => {
    const r = new Readable({ read() { console.log('_read', state(r)) } });
    for (const size of [0, 5, '7', '1.9', 'x', undefined, 40000]) console.log(size, r.read(size), r.readableHighWaterMark, state(r));
    try { r.read(0x40000001) } catch (err) { console.log(err.name, err.code, err.message) }
    r.push('0123456789');
    console.log(r.read(3).toString(), r.read(0), r.read(-1), r.read(100), r.read().toString(), state(r));
  },
  () => {
    // What a destroyed stream still does.
    const r = new Readable({ read() {} });
    r.push('a');
    for (const name of ['error', 'close', 'end', 'data', 'resume']) r.on(name, (x) => console.log(name, String(x)));
    r.destroy(new Error('destroyed'));
    console.log(r.push('b'), r.push(null), r.unshift('c'), state(r), r.errored.message);
  },
  () => {
    const r = new Readable({ objectMode: true, highWaterMark: 6, read() { console.log('_read', r.readableLength) } });
    for (let i = 0; i < 8; i++) console.log(r.push(i ? { i } : 0));
    console.log(r.read(5), r.read(), r.read(0), state(r), r.push(undefined), r.unshift(''), r.read());
  },
  () => {
    let n = 0;
    const r = new Readable({ read() { if (n++ < 30000) this.push('x'); else this.push(null) } });
    let length = 0;
    r.on('data', (d) => { length += d.length }).on('end', () => console.log('read', length));
  },
];
(function next() {
  const step = steps.shift();
  if (!step) return;
  console.log('--');
  step();
  let rounds = 20; // enough for all that the step has started
  (function wait() { if (rounds--) setImmediate(wait); else next() })();
})();
