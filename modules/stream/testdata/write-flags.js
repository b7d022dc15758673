// The counters of a writable side from write to 'finish', and who calls back when.
'use strict';

const { Writable, Duplex } = require('stream');

function state(w) {
  const s = w._writableState;
  return JSON.stringify([s.length, s.needDrain, s.pendingcb, s.writing, s.bufferedRequestCount, s.corked, s.afterWriteTickInfo ? s.afterWriteTickInfo.count : null]);
}
const log = (...args) => console.log(...args);
const message = (err) => err && (err.code || err.message);

const steps = {
  'called back at once'() {
    const w = new Writable({ highWaterMark: 1, write(chunk, encoding, callback) { log('_write', state(w)); callback(); log('after', state(w)) } });
    w.on('drain', () => log('drain'));
    log(w.write('abc', () => log('callback')), state(w));
    log(w.write('d'), state(w));
    process.nextTick(() => log('tick', state(w)));
  },
  'called back at once, after waiting'() {
    const callbacks = [];
    const w = new Writable({ highWaterMark: 3, write(chunk, encoding, callback) { log('_write', state(w)); if (callbacks.push(callback) > 1) callback() } });
    w.on('drain', () => log('drain', state(w)));
    for (let i = 0; i < 4; i++) log(w.write('ab', () => log('callback', i, state(w))), state(w));
    callbacks[0]();
    log('done', state(w));
  },
  'called back later'() {
    const callbacks = [];
    const w = new Writable({ highWaterMark: 3, write(chunk, encoding, callback) { log('_write', state(w)); callbacks.push(callback) } });
    w.on('drain', () => log('drain', state(w)));
    for (const text of ['ab', 'c', 'd']) log(w.write(text), state(w));
    for (let i = 0; i < 3; i++) { callbacks[i](); log(state(w)) }
  },
  'together'() {
    const w = new Writable({
      highWaterMark: 3,
      write(chunk, encoding, callback) { log('_write'); callback() },
      writev(chunks, callback) { log('_writev', chunks.length, chunks.allBuffers, Object.keys(chunks[0]), state(w)); callback() },
    });
    w.on('drain', () => log('drain', state(w)));
    for (const callback of [undefined, () => log('callback')]) {
      w.cork();
      w.cork();
      for (let i = 0; i < 4; i++) log(w.write('ab', callback), state(w));
      w.uncork();
      w.uncork();
      log('uncorked', state(w));
    }
  },
  'mark of 0'() {
    for (const later of [false, true]) {
      const w = new Writable({ highWaterMark: 0, write(chunk, encoding, callback) { log('_write', state(w)); if (later) process.nextTick(callback); else callback() } });
      w.on('drain', () => log('drain', state(w)));
      log(w.write('ab'), state(w), w.write(''), state(w));
    }
  },
  'shared tick'() {
    const w = new Writable({ write(chunk, encoding, callback) { callback() } });
    const shared = () => log('shared', state(w));
    for (const callback of [shared, shared, () => log('other'), shared]) w.write('x', callback);
    log(state(w));
  },
  'objects'() {
    const w = new Writable({ objectMode: true, write(chunk, encoding, callback) { log(chunk, encoding); callback() } });
    for (const args of [['x'], ['x', 'hex'], [{ a: 1 }, () => {}], [0], [false], [undefined], [Buffer.from('b')]]) log(w.write(...args), state(w));
  },
  'error at once'() {
    const w = new Writable({ write(chunk, encoding, callback) { callback(new Error('bad')) } });
    w.on('error', (err) => log('error', err.message)).on('close', () => log('close'));
    log(w.write('a', (err) => log('first', message(err))), state(w), w.writable);
    log(w.write('b', (err) => log('second', message(err))), state(w));
    w.end((err) => log('end', message(err)));
  },
  'thrown'() {
    const w = new Writable({ write() { throw new Error('thrown') } });
    try { w.write('ab') } catch (err) { log('caught', err.message, state(w)) }
    log(w.write('c'), state(w));
  },
  'destroyed with writes waiting'() {
    for (const ctor of [Writable, Duplex]) {
      const callbacks = [];
      const w = new ctor({ read() {}, write(chunk, encoding, callback) { callbacks.push(callback) } });
      w.on('close', () => log('close'));
      for (let i = 0; i < 3; i++) w.write('a', (err) => log('callback', i, message(err)));
      w.end('z', (err) => log('end', message(err)));
      w.destroy();
      log(state(w));
      setImmediate(() => { callbacks[0](); log(state(w)) });
    }
  },
  'ends'() {
    for (const options of [{}, { final(callback) { log('_final'); callback() } }, { final(callback) { log('_final'); process.nextTick(callback) } }, { final() { throw new Error('final') } }]) {
      const w = new Writable({ write(chunk, encoding, callback) { callback() }, ...options });
      for (const name of ['prefinish', 'finish', 'close']) w.on(name, () => log(name));
      w.on('error', (err) => log('error', err.message));
      w.write('a', () => log('callback'));
      w.end((err) => log('end', message(err)));
      w.end((err) => log('end again', message(err)));
      log('ended', state(w), w.writableEnded, w.writableFinished);
      for (let i = 0, tick = () => log('tick', i++) || i < 4 && process.nextTick(tick); i < 1; i++) process.nextTick(tick);
    }
  },
  'after the end'() {
    const w = new Writable({ write(chunk, encoding, callback) { callback() } });
    w.on('error', (err) => log('error', err.code)).on('finish', () => w.end((err) => log('late end', message(err))));
    w.end('x', 'latin1', () => log('end'));
    log(w.write('y', (err) => log('write', message(err))), w.write('y'));
    w.end('z', (err) => log('end with chunk', message(err)));
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
