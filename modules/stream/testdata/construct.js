// _construct: what waits for it, and how it fails.
'use strict';

const { Readable, Writable, Duplex } = require('stream');

const message = (err) => (err ? err.code || err.message : err);
const log = (...args) => console.log(...args);

function ticks(n) {
  let i = 0;
  process.nextTick(function tick() { log('tick', ++i); if (i < n) process.nextTick(tick) });
}

function make(construct, destroy) {
  const options = { construct, read() { log('_read'); this.push(null) }, write(chunk, encoding, callback) { log('_write', chunk.toString()); callback() }, final(callback) { log('_final'); callback() } };
  if (destroy) options.destroy = destroy;
  const s = new Duplex(options);
  for (const name of ['error', 'close', 'end', 'finish', 'prefinish']) s.on(name, (x) => log(name, message(x)));
  return s;
}

const steps = [
  () => { const s = make((callback) => { log('_construct'); callback() }); log(s.eventNames(), s._readableState.constructed); s.resume().write('a'); s.end('b'); ticks(5) },
  () => { const s = make((callback) => setImmediate(callback)); s.on('readable', () => log('readable', s.read())); s.cork(); s.write('a'); s.uncork(); s.end() },
  () => { const s = make((callback) => { callback(); callback() }); s.write('a'); ticks(4) },
  () => { const s = make((callback) => callback(new Error('construct'))); s.write('a', (err) => log('callback', message(err))); ticks(4) },
  () => { const s = make(() => { throw new Error('thrown') }); s.end((err) => log('end', message(err))) },
  () => {
    const s = make((callback) => setImmediate(callback), (err, callback) => { log('_destroy', message(err)); callback(err) });
    s.destroy(new Error('early'), (err) => log('destroyed', message(err)));
    log(s.destroyed, message(s.errored), s.eventNames());
  },
  () => {
    const s = make((callback) => setImmediate(callback, new Error('late')), (err, callback) => { log('_destroy', message(err), err.errors && err.errors.map(message)); callback(err) });
    s.destroy(new Error('early'));
  },
  () => {
    class Sub extends Readable {
      _construct(callback) { log('Sub _construct', this.ready); this.ready = true; process.nextTick(callback) }
      _read() { log('Sub _read', this.ready); this.push('x'); this.push(null) }
    }
    const s = new Sub();
    s.on('data', (d) => log('data', d.toString())).on('end', () => log('end'));
    s.ready = false;
    const w = new Writable({ construct(callback) { log('w'); callback() } });
    w.end(() => log('ended')).on('close', () => log('closed'));
  },
];
(function next() {
  const step = steps.shift();
  if (!step) return;
  log('--');
  step();
  let rounds = 20; // enough for all that the step has started
  (function wait() { if (rounds--) setImmediate(wait); else next() })();
})();
