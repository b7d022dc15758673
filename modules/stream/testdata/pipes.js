// pipe and unpipe: several destinations, waiting, errors, listeners.
'use strict';

const { Readable, Writable, PassThrough } = require('stream');

const message = (err) => (err ? err.code || err.message : err);
const log = (...args) => console.log(...args);

function writer(name, highWaterMark, later = false) {
  const w = new Writable({ highWaterMark, write(chunk, encoding, callback) { log(name, chunk.toString(), waiting(w.src)); if (later) w.callback = callback; else callback() } });
  for (const event of ['pipe', 'unpipe', 'drain', 'finish', 'error', 'close']) w.on(event, (x) => log(name, event, x instanceof Error ? message(x) : ''));
  return w;
}
function waiting(r) {
  if (!r) return '';
  const { awaitDrainWriters: a, pipes } = r._readableState;
  return `${a === null ? 'null' : a.size === undefined ? 'one' : 'set of ' + a.size} pipes ${pipes.length} flowing ${r.readableFlowing}`;
}
const source = () => new Readable({ read() {} }).on('pause', () => log('pause')).on('resume', () => log('resume'));
const counts = (emitter) => emitter.eventNames().map((n) => `${String(n)} ${emitter.listenerCount(n)}`).join();

const steps = {
  'one'() {
    const r = source(), w = writer('w', 3, true);
    w.src = r;
    r.push('before');
    log(r.pipe(w) === w, waiting(r), counts(r), '|', counts(w));
    setImmediate(() => {
      r.push('more');
      log(waiting(r), counts(w));
      w.callback();
      setImmediate(() => { log(waiting(r)); r.resume(); log(waiting(r)); w.callback(); r.push(null); setImmediate(() => log(counts(r), '|', counts(w))) });
    });
  },
  'three'() {
    const r = source();
    const ws = [writer('a', 1, true), writer('b', 1, true), writer('c', 1, true)];
    for (const w of ws) { w.src = r; r.pipe(w) }
    r.push('xx');
    setImmediate(() => {
      log(waiting(r));
      r.push('yy');
      for (const w of ws) { w.callback(); log(waiting(r)) }
      setImmediate(() => { for (const w of ws) w.callback(); r.unpipe(ws[1]); log(waiting(r)); r.unpipe(); log(waiting(r)); r.push('zz'); log(r.readableLength) });
    });
  },
  'again and again'() {
    const r = source(), w = new PassThrough();
    for (let i = 0; i < 10; i++) { r.pipe(w); r.unpipe(w) }
    for (const name of ['end', 'readable', 'data', 'error', 'close']) log(name, r.listenerCount(name));
    for (const name of ['unpipe', 'drain', 'error', 'close', 'finish']) log(name, w.listenerCount(name));
    log(waiting(r), r.unpipe(w) === r, r.unpipe() === r);
  },
  'destination fails'() {
    const r = source(), w = writer('w');
    r.on('close', () => log('source closed'));
    r.pipe(w);
    w.destroy(new Error('bad'));
    setImmediate(() => log(r.destroyed, waiting(r), counts(r)));
  },
  'destination fails unheard'() {
    const r = source(), w = new Writable({ write() {}, autoDestroy: false });
    r.pipe(w);
    try { w.emit('error', new Error('unheard')) } catch (err) { log('thrown', err.message, waiting(r)) }
  },
  'destination closes or finishes'() {
    for (const act of [(w) => w.destroy(), (w) => w.end()]) {
      const r = source(), w = writer('w');
      r.pipe(w);
      act(w);
      setImmediate(() => { log(waiting(r), counts(r), '|', counts(w)); r.push('late') });
    }
  },
  'full at first'() {
    const r = source(), w = writer('w', 1, true);
    w.write('full');
    r.pipe(w);
    log(r.isPaused(), waiting(r));
    r.push('next');
    w.callback();
    setImmediate(() => log(r.isPaused(), waiting(r)));
  },
  'after the end'() {
    const r = source().on('end', () => { const w = writer('w'); r.pipe(w); const v = writer('v'); r.pipe(v, { end: false }) });
    r.resume().push(null);
  },
  'with listeners'() {
    const r = source(), w = writer('w');
    r.once('readable', () => log('readable', String(r.read(1))));
    r.pipe(w);
    r.push('text');
    setImmediate(() => { r.push('more'); r.push(null) });
  },
  'destinations of other kinds'() {
    const r = source(), w = writer('w');
    w.prependListener = undefined;
    r.pipe(w);
    log(counts(w));
    r.push('x');
    r.push(null);
  },
  'writing while it flows'() {
    const r = source(), w = writer('w', 2);
    let pushed = false;
    w._write = (chunk, encoding, callback) => { log('write', String(chunk), waiting(r)); if (!pushed) { pushed = true; r.push('pushed from within') } setImmediate(callback) };
    r.pipe(w);
    r.push('first');
    setImmediate(() => setImmediate(() => r.push(null)));
  },
  'not readable'() { const w = writer('w'); w.pipe(new PassThrough()) },
};
const names = Object.keys(steps);
(function next() {
  const name = names.shift();
  if (!name) return;
  log('-- ' + name);
  steps[name]();
  let rounds = 20; // enough for all that the step has started
  (function wait() { if (rounds--) setImmediate(wait); else next() })();
})();
