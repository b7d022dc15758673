// Errors of a pipe's destination, and what they do to the source.
'use strict';

const { Readable, Writable, PassThrough, Stream } = require('stream');
const EventEmitter = require('events');

process.on('uncaughtException', (err) => console.log('uncaught', err.code || err.message));
const idle = () => new Readable({ read() {} });
const stories = [
  () => {
    const r = idle(), w = new Writable({ write(chunk, encoding, callback) { callback(new Error('write')); } });
    w.on('unpipe', () => console.log('unpipe'));
    w.on('error', (err) => console.log('error', err.message, r._readableState.pipes.length, r.destroyed, r.readableFlowing));
    r.pipe(w);
    r.push('a');
  },
  () => {
    const r = idle(), w = new Writable({ write(chunk, encoding, callback) { callback(new Error('nobody listens')); } });
    r.pipe(w);
    r.push('a');
  },
  () => {
    const r = idle(), w = new Writable({ write() {} });
    const listener = () => console.log('never');
    w.on('error', listener);
    r.pipe(w);
    w.off('error', listener);
    w.off('error', () => {});
    try {
      w.emit('error', new Error('by hand'));
    } catch (err) {
      console.log('thrown', err.message);
    }
    console.log(r._readableState.pipes.length, w.listenerCount('error'));
  },
  () => {
    const r = idle(), w = new Writable({ write(chunk, encoding, callback) {
      this.emit('error', new Error('in write'));
      console.log('goes on');
      callback();
    } });
    w.once('error', (err) => console.log('once', err.message));
    r.pipe(w);
    r.push('a');
  },
  () => {
    const r = idle(), w = new Writable({ write(chunk, encoding, callback) { callback(); } });
    r.pipe(w);
    r.push('a');
    setImmediate(() => { w.end(); r.push('b'); });
  },
  () => {
    const r = idle(), w = new Writable({ write(chunk, encoding, callback) { console.log('no prependListener', String(chunk)); callback(); } });
    w.prependListener = undefined;
    r.pipe(w);
    r.push('a');
  },
  () => {
    const r = idle(), w = new Stream();
    w.writable = true;
    w.write = (chunk) => { console.log('legacy gets', String(chunk)); return true; };
    w.end = () => console.log('legacy end');
    w.listenerCount = undefined;
    r.pipe(w);
    r.push('a');
    r.push(null);
  },
  () => {
    const r = idle(), w = new EventEmitter();
    w.write = (chunk) => { console.log('emitter gets', String(chunk)); return false; };
    w.end = () => console.log('emitter end');
    r.pipe(w);
    r.push('a');
    r.push('b');
    r.push(null);
    setImmediate(() => { console.log(r.isPaused()); w.emit('drain'); });
  },
  () => {
    const r = idle(), p = new PassThrough();
    for (const s of [r, p]) for (const event of ['error', 'close', 'end', 'finish', 'unpipe']) s.on(event, (err) => console.log(s === r ? 'source' : 'destination', event, err instanceof Error ? err.message : ''));
    r.pipe(p);
    r.destroy(new Error('source'));
  },
  () => {
    for (const f of [(r) => r.pipe(), (r) => r.pipe(null), (r) => r.pipe({}), () => new Writable().pipe(new PassThrough())]) {
      try {
        f(idle());
        console.log('fine');
      } catch (err) {
        console.log(err.name);
      }
    }
  },
];
(function next() {
  const story = stories.shift();
  if (!story) return;
  story();
  let rounds = 4;
  (function wait() { if (rounds-- > 0) setImmediate(wait); else next(); })();
})();
