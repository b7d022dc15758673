// watch, and the watch of fs.promises.
const EventEmitter = require('events');
const { Queue } = require('internal/queue');
const process = require('process');

// define gives a class the methods of its prototype as Node's have them: without names.
function define(Class, methods) {
  Object.setPrototypeOf(Class.prototype, EventEmitter.prototype);
  Object.setPrototypeOf(Class, EventEmitter);
  for (const [name, method] of Object.entries(methods)) {
    Object.defineProperty(method, 'name', { value: '', configurable: true });
    Class.prototype[name] = method;
  }
}

const kRecursive = Symbol('kRecursive');

function FSWatcher() {
  EventEmitter.call(this);
  this._handle = null;
}

define(FSWatcher, {
  start() {},
  close() {
    if (this._handle === null) return;
    this._handle.close();
    this._handle = null;
    if (this[kRecursive]) this.emit('close');
    else process.nextTick(() => this.emit('close'));
  },
  ref() {
    this._handle?.ref();
    return this;
  },
  unref() {
    this._handle?.unref();
    return this;
  },
});

exports.watch = function watch(filename, options, listener) {
  if (typeof options === 'function') listener = options;
  const { persistent, recursive, encoding, signal } = native.watchOptions(options);
  const at = native.path(filename, 'path');
  const watcher = new FSWatcher();
  watcher._handle = native.watch(at, persistent, recursive, encoding, (eventType, name) => watcher.emit('change', eventType, name));
  if (recursive) watcher[kRecursive] = true;
  try {
    if (listener) watcher.addListener('change', listener);
  } catch (err) {
    watcher._handle.close();
    throw err;
  }
  if (signal) closeOnAbort(watcher, signal);
  return watcher;
};

// closeOnAbort closes a watcher when a signal is aborted.
function closeOnAbort(watcher, signal) {
  if (signal.aborted) {
    process.nextTick(() => watcher.close());
    return;
  }
  const stop = () => watcher.close();
  signal.addEventListener('abort', stop, { once: true });
  watcher.once('close', () => signal.removeEventListener('abort', stop));
}

// The insides of the iterators that the watch of fs.promises returns, which are
// asynchronous generators to who looks at them.
const iterations = new WeakMap();

class Iteration {
  constructor(filename, options) {
    Object.assign(this, { filename, options, started: false, done: false, events: new Queue(), error: undefined, turn: Promise.resolve() });
  }

  // queue has a request answered after those before it.
  queue(answer) {
    const answered = this.turn.then(answer);
    this.turn = answered.catch(() => {});
    return answered;
  }

  start() {
    this.started = true;
    errors.validateObject(this.options, 'options');
    const { persistent, recursive, encoding, signal } = native.watchOptions(this.options, true);
    const at = native.path(this.filename, 'path');
    if (signal?.aborted) throw errors.abort(signal.reason);
    this.handle = native.watch(at, persistent, recursive, encoding, (eventType, filename) => {
      this.events.push({ eventType, filename });
      this.wake?.();
    });
    if (signal === undefined) return;
    const abort = () => {
      this.error = errors.abort(signal.reason);
      this.wake?.();
    };
    signal.addEventListener('abort', abort, { once: true });
    this.forget = () => signal.removeEventListener('abort', abort);
  }

  end() {
    this.started = this.done = true;
    this.handle?.close();
    this.forget?.();
    this.handle = this.forget = undefined;
  }

  async next() {
    try {
      if (!this.started) this.start();
      while (!this.done) {
        if (this.error !== undefined) throw this.error;
        if (this.events.length > 0) return { value: this.events.shift(), done: false };
        await new Promise((resolve) => { this.wake = resolve; });
      }
    } catch (err) {
      this.end();
      throw err;
    }
    return { value: undefined, done: true };
  }
}

const iterator = {
  next() {
    const iteration = iterations.get(this);
    return iteration.queue(() => iteration.next());
  },
  return(value) {
    const iteration = iterations.get(this);
    return iteration.queue(() => {
      iteration.end();
      return { value, done: true };
    });
  },
  throw(err) {
    const iteration = iterations.get(this);
    return iteration.queue(() => {
      iteration.end();
      throw err;
    });
  },
  [Symbol.asyncIterator]() { return this; },
};
for (const key of Reflect.ownKeys(iterator)) Object.defineProperty(iterator, key, { enumerable: false });
Object.defineProperty(iterator, Symbol.toStringTag, { value: 'AsyncGenerator', configurable: true });

exports.iterate = function _watch(filename, options = {}) {
  const generator = Object.create(iterator);
  iterations.set(generator, new Iteration(filename, options));
  return generator;
};
