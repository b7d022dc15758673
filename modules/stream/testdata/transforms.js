// Transforms: callbacks, flush, room on the other side.
'use strict';

const { Transform, PassThrough } = require('stream');

const message = (err) => (err ? err.code || err.message : err);
const log = (...args) => console.log(...args);
const echo = (chunk, encoding, callback) => callback(null, chunk);

function watch(t, data = true) {
  for (const name of ['error', 'end', 'finish', 'prefinish', 'close', 'drain']) t.on(name, (x) => log(name, message(x)));
  if (data) t.on('data', (d) => log('data', String(d)));
  return t;
}
const done = (title) => (err) => log(title, message(err));

const steps = {
  'flush'() { watch(new Transform({ transform(chunk, encoding, callback) { log(encoding, callback.name, callback.length); callback(null, chunk) }, flush(callback) { log(callback.name, callback.length); callback(null, 'last') } })).end('a', done('end')) },
  'flush fails'() { watch(new Transform({ transform: echo, flush(callback) { callback(new Error('flush')) } })).end('a', done('end')) },
  'flush later'() { const t = watch(new Transform({ transform: echo, flush(callback) { setImmediate(() => { this.push('tail'); callback() }) } })); t.write('a', done('write')); t.end('b', done('end')) },
  'final and flush'() { watch(new Transform({ transform: echo, final(callback) { log('final'); setImmediate(callback) }, flush(callback) { log('flush'); setImmediate(callback) } })).end('a', done('end')) },
  'final and failing flush'() { watch(new Transform({ transform: echo, final(callback) { callback() }, flush(callback) { callback(new Error('flush')) } })).end('a', done('end')) },
  'twice'() { watch(new Transform({ transform(chunk, encoding, callback) { callback(null, chunk); callback(null, chunk) } })).write('a', done('write')) },
  'fails'() { const t = watch(new Transform({ transform(chunk, encoding, callback) { callback(new Error('bad')) } })); t.write('a', done('first')); t.write('b', done('second')); t.end(done('end')) },
  'throws'() { const t = watch(new Transform({ transform() { throw new Error('thrown') } })); try { t.write('a') } catch (err) { log('caught', err.message) } },
  'ends itself'() { const t = watch(new Transform({ transform(chunk, encoding, callback) { log('transform'); this.push(null); callback(null, undefined) } })); t.write('a', done('first')); t.write('b', done('second')); t.end() },
  'room'() {
    const t = watch(new Transform({ highWaterMark: 2, transform(chunk, encoding, callback) { log('transform', chunk.toString()); callback(null, chunk) } }), false);
    for (const c of 'abcdef') log(t.write(c, done(c)), t.readableLength, t.writableLength, t._writableState.writing);
    setImmediate(() => { log(String(t.read()), t.readableLength, t.writableLength); setImmediate(() => log(String(t.read()), t.readableLength, t.writableLength)) });
  },
  'no room'() {
    const t = watch(new PassThrough({ highWaterMark: 0 }), false);
    log(t.write('hello'), String(t.read()), t.read());
    const o = watch(new Transform({ objectMode: true, highWaterMark: 0, transform: echo }), false);
    log(o.write(1), o.read(), o.write(2), o.read(), o.read());
  },
  'falsy'() { const t = new PassThrough({ objectMode: true }); const u = t.pipe(new PassThrough({ objectMode: true })).pipe(new PassThrough({ objectMode: true })); u.on('data', (x) => log(x)); for (const x of [-1, 0, false, '', NaN]) t.write(x); t.end() },
  'destroyed'() { const t = watch(new Transform({ transform: echo, flush() { log('flush') } })); t.end('x'); t.destroy() },
  'methods'() {
    class Upper extends Transform {
      _transform(chunk, encoding, callback) { this.push(chunk.toString().toUpperCase()); callback() }
      _flush(callback) { log('_flush'); callback(null, '!') }
      _final(callback) { log('_final'); callback() }
    }
    watch(new Upper()).end('text');
    class Counting extends PassThrough {
      _write(chunk, encoding, callback) { log('_write'); super._write(chunk, encoding, (err) => { log('written', err); callback(err) }) }
      _read(n) { log('_read', n); super._read(n) }
      push(chunk, encoding) { log('push', String(chunk)); return super.push(chunk, encoding) }
    }
    watch(new Counting()).end('text');
  },
  'order'() {
    const t = watch(new Transform({
      objectMode: true,
      transform(n, encoding, callback) { log('transform', n); this.push(n + 1); log('after push'); callback() },
      final(callback) { log('final start'); setImmediate(() => { log('final done'); callback() }) },
      flush(callback) { log('flush start'); process.nextTick(() => { log('flush done'); callback() }) },
    }));
    t.write(1);
    t.write(4);
    t.end(7, done('end'));
  },
  'not half open'() { const t = watch(new PassThrough({ allowHalfOpen: false })); t.push(null); process.nextTick(() => log('tick')) },
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
