// once: its wrapper, its order, and events.once.
'use strict';

const EventEmitter = require('events');
const { once } = EventEmitter;

function watch(emitter) {
  emitter.on('newListener', (name, f) => console.log('+', String(name), f.name));
  emitter.on('removeListener', (name, f) => console.log('-', String(name), f.name));
}

{
  const e = new EventEmitter();
  watch(e);
  function first(...args) {
    console.log('first', this === e, args, e.listenerCount('x'));
    return 'result';
  }
  e.once('x', first);
  const [raw] = e.rawListeners('x');
  console.log(raw.name, raw.length, raw.listener === first, Reflect.ownKeys(raw), e.listeners('x')[0] === first);
  console.log(raw(1, 2), raw(3));
  e.prependOnceListener('x', first).on('x', first);
  console.log(e.listenerCount('x', first), e.emit('x', 4), e.listenerCount('x', first));
}

const settled = (title, promise) => promise.then((v) => console.log(title, v), (err) => console.log(title, 'rejected', err.name, err.code, err.message));

settled('object', once({}, 'x'));
settled('null', once(null, 'x'));
settled('number', once(5, 'x'));
settled('signal', once(new EventEmitter(), 'x', { signal: 5 }));
settled('no signal', once(new EventEmitter().on('newListener', function () { this.emit('x', 1) }), 'x', null));

// Only the methods count.
settled('methods', once({
  on() {},
  once(name, f) { console.log('once', name, f.name); if (name === 'x') process.nextTick(f, 1, 2) },
  removeListener(name, f) { console.log('removeListener', name, f.name) },
}, 'x'));
settled('target', once({
  addEventListener(name, f, options) { console.log('addEventListener', name, f.name, options.once); process.nextTick(f, 7) },
}, 'x'));

// A signal counts by its properties too.
const signal = {
  aborted: false,
  addEventListener(name, f) { this.abort = f; console.log('signal +', name, f.name) },
  removeEventListener(name, f) { console.log('signal -', name, f === this.abort) },
};
{
  const e = new EventEmitter();
  settled('aborted', once(e, 'x', { signal }));
  signal.abort();
  console.log(e.eventNames());
  settled('not aborted', once(e, 'x', { signal }));
  e.emit('x');
  settled('error first', once(e, 'x', { signal }));
  e.emit('error', new RangeError('bad'));
  console.log(e.eventNames());
  settled('error awaited', once(e, 'error'));
  e.emit('error', 'value');
}

// The promise is that of an async function: it follows one tick of microtasks later.
setImmediate(() => {
  const e = new EventEmitter();
  once(e, 'x').then(() => console.log('resolved'));
  e.emit('x');
  Promise.resolve().then(() => console.log(1)).then(() => console.log(2)).then(() => console.log(3)).then(() => console.log(4));
});
