// 'error' without a listener, its monitor, and captured rejections.
'use strict';

const EventEmitter = require('events');
const { errorMonitor, captureRejectionSymbol } = EventEmitter;

for (const value of [new TypeError('mine'), undefined, null, false, 42, 'text', { a: 1 }, [1], Symbol('s'), () => {}]) {
  const e = new EventEmitter();
  e.on(errorMonitor, (...args) => console.log('monitor', args.length, args[0] === value));
  try {
    e.emit('error', value, 'more');
  } catch (err) {
    console.log(err === value, err.name, err.code, err.message, 'context' in err && err.context === value);
  }
}
try {
  EventEmitter.prototype.emit.call(Object.create(null), 'error', new Error('no emitter'));
} catch (err) {
  console.log(err.message);
}
try {
  new EventEmitter().emit('error', { [Symbol.for('nodejs.util.inspect.custom')]() { throw new Error('no') } });
} catch (err) {
  console.log(err.message);
}

process.on('uncaughtException', (err) => console.log('uncaughtException', err.message));
process.on('unhandledRejection', (err) => console.log('unhandledRejection', err.message));

const steps = [
  () => {
    const e = new EventEmitter({ captureRejections: true });
    e.on('x', async () => { throw new Error('captured') });
    e.on('x', async () => { throw new Error('captured too') });
    e.on('error', (err) => console.log('error', err.message));
    e.emit('x');
    console.log('emitted');
    process.nextTick(() => console.log('tick'));
    Promise.resolve().then(() => console.log('microtask'));
  },
  () => {
    const e = new EventEmitter();
    e.on('x', async () => { throw new Error('not captured') });
    e.emit('x');
  },
  () => {
    const e = new EventEmitter({ captureRejections: true });
    e[captureRejectionSymbol] = (err, name, ...args) => console.log('method', err.message, name, args);
    e.on('x', async () => { throw new Error('to the method') });
    e.emit('x', 1, 2);
  },
  () => {
    const e = new EventEmitter({ captureRejections: true });
    e.on('error', async (err) => { throw new Error('from the listener of ' + err.message) });
    e.on('x', async () => { throw new Error('x') });
    e.emit('x');
  },
  () => {
    const e = new EventEmitter({ captureRejections: true });
    let thrown = false;
    e.on('error', (err) => {
      console.log('error', err.message);
      if (!thrown) {
        thrown = true;
        throw new Error('thrown by the listener');
      }
    });
    e.on('x', async (n) => { throw new Error('x' + n) });
    e.emit('x', 1);
    setImmediate(() => e.emit('x', 2));
  },
  () => {
    const e = new EventEmitter({ captureRejections: true });
    e.on('error', (err) => console.log('error', err.message));
    let reads = 0;
    e.on('x', () => ({ get then() { reads++; return (resolve, reject) => { console.log(resolve, typeof reject, reads); reject(new Error('thenable')) } } }));
    e.on('x', () => ({ get then() { throw new Error('getter') } }));
    e.emit('x');
  },
  () => {
    EventEmitter.captureRejections = true;
    const e = Object.create(EventEmitter.prototype);
    EventEmitter.captureRejections = false;
    const f = Object.create(EventEmitter.prototype);
    for (const emitter of [e, f]) {
      emitter.on('x', async () => { throw new Error('inherited') });
      emitter.on('error', (err) => console.log('error', err.message));
      emitter.emit('x');
    }
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
