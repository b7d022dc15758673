// The legacy Stream: its pipe, and wrap.
'use strict';

const Stream = require('stream');
const { Readable, Writable, PassThrough } = Stream;

const log = (...args) => console.log(...args);
const counts = (emitter) => emitter.eventNames().map((n) => `${String(n)} ${emitter.listenerCount(n)}`).join();

class Source extends Stream {
  readable = true;
  pause() { log('pause') }
  resume() { log('resume') }
}
class Sink extends Stream {
  writable = true;
  full = false;
  write(chunk) { log('write', String(chunk)); return !this.full }
  end() { log('end called') }
  destroy() { log('destroy called') }
}

const steps = {
  'ends'() {
    const r = new Source(), d = new Sink(), w = new Sink();
    d.on('pipe', (src) => log('pipe', src === r));
    log(r.pipe(d) === d, d.pipe(w) === w);
    log(counts(r), '|', counts(d), '|', counts(w));
    r.emit('data', 'chunk');
    r.emit('end');
    log(counts(r), '|', counts(d), '|', counts(w));
    d.emit('end');
    r.emit('end');
    log(counts(r), '|', counts(d), '|', counts(w));
  },
  'closes'() { const r = new Source(), d = new Sink(); r.pipe(d); r.emit('close'); log(counts(r), counts(d)); const s = new Source(), e = new Sink(); s.pipe(e); e.emit('close'); log(counts(s), counts(e)) },
  'does not end'() { const r = new Source(), d = new Sink(), s = new Sink(); s._isStdio = true; r.pipe(d, { end: false }); r.pipe(s); r.emit('end'); r.emit('close'); log(counts(r)) },
  'waits'() { const r = new Source(), d = new Sink(); r.pipe(d); d.full = true; r.emit('data', 1); d.full = false; d.emit('drain'); r.readable = false; d.emit('drain'); d.writable = false; r.emit('data', 2) },
  'fails'() {
    for (const who of ['source', 'dest']) {
      for (const heard of [false, true]) {
        const r = new Source(), d = new Sink();
        r.pipe(d);
        const emitter = who === 'source' ? r : d;
        if (heard) emitter.on('error', (err) => log('heard', err.message));
        try { emitter.emit('error', new Error(who)) } catch (err) { log('thrown', err.message) }
        log(counts(r), '|', counts(d));
      }
    }
  },
  'into a stream of today'() { const r = new Source(), p = new PassThrough(); p.on('data', (d) => log('data', String(d))).on('end', () => log('end')); r.pipe(p); r.emit('data', 'x'); r.emit('end') },
  'from a stream of today'() { const r = new Readable({ read() {} }), d = new Sink(); r.pipe(d); r.push('x'); r.push(null); d.on('error', (err) => log(err.message)) },
  'names'() { const s = new Stream(); s.on('x', () => {}); s._events.y = undefined; log(s.eventNames(), new Stream() instanceof require('events')) },
  'wrap'() {
    const old = new Source();
    old.extra = function (...args) { return [this === old, ...args] };
    const r = new Readable({ highWaterMark: 4 });
    log(r.wrap(old) === r, typeof r.extra, r.extra && r.extra(1));
    old.emit('data', Buffer.from('abc'));
    old.emit('data', Buffer.from('def'));
    log(r.readableLength);
    r.on('data', (d) => log('data', String(d))).on('end', () => log('end')).on('close', () => log('close'));
    setImmediate(() => old.emit('end'));
  },
  'wrap objects'() {
    const old = new Source();
    const r = new Readable({ objectMode: true, highWaterMark: 2 }).wrap(old);
    for (const x of [0, false, '', NaN]) old.emit('data', x);
    const w = new Writable({ objectMode: true, write(x, encoding, callback) { log('write', x); setImmediate(callback) } });
    r.on('pause', () => log('paused'));
    r.pipe(w);
    old.emit('end');
    w.on('finish', () => log('finish'));
  },
  'Readable.wrap'() {
    const old = new Source();
    old.destroy = (err) => log('destroy', err && err.message);
    const r = Readable.wrap(old);
    log(r.readableObjectMode, Object.keys(r), r instanceof Readable);
    old.emit('data', { a: 1 });
    log(r.read());
    r.on('error', (err) => log('error', err.message)).destroy(new Error('reason'));
    old.objectMode = false;
    log(Readable.wrap(old, { highWaterMark: 2 }).readableHighWaterMark, Readable.wrap(old).readableObjectMode, Readable.wrap(old, { objectMode: true }).readableObjectMode);
  },
  'wrap ends early'() {
    for (const event of ['close', 'destroy', 'error']) {
      const old = new Source();
      const r = new Readable({ destroy(err, callback) { log('_destroy', err && err.message); callback(err) } }).wrap(old);
      r.on('error', (err) => log('error', err.message)).on('close', () => log('close'));
      old.emit(event, event === 'error' ? new Error('old') : undefined);
    }
  },
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
