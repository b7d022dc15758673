// What a console asks of its streams, and what it does about their errors.
'use strict';

const console = require('console');
const { Console } = console;
const EventEmitter = require('events');

let calls = [];
const show = (name) => {
  console.log(name, calls);
  calls = [];
};

// spy is a stream that notes what is asked of it.
function spy(properties) {
  return new Proxy(properties, {
    get(target, key) {
      const value = target[key];
      if (typeof value !== 'function') {
        calls.push(`get ${key}`);
        return value;
      }
      return (...args) => {
        calls.push(`${key}(${args.map((arg) => (typeof arg === 'function' ? `${arg.name}/${arg.length}` : JSON.stringify(arg)))})`);
        return value.apply(target, args);
      };
    },
  });
}
const methods = (properties) => ({ write() {}, listenerCount: () => 0, once() {}, removeListener() {}, ...properties });

for (const ignoreErrors of [true, false]) {
  const c = new Console({ stdout: spy(methods()), ignoreErrors });
  show('new');
  for (const name of ['log', 'error', 'dir', 'dirxml', 'table', 'group', 'log', 'count', 'clear', 'assert']) {
    c[name]('a\nb');
    show(name);
  }
}

const terminal = new Console(spy(methods({ isTTY: true, getColorDepth: () => 4, listenerCount: () => 1 })));
show('terminal');
terminal.log({ a: 1 });
show('terminal log');
terminal.clear();
show('terminal clear');
new Console(spy(methods({ isTTY: true, getColorDepth: () => 1 }))).log({ a: 1 });
show('terminal without colors');
new Console(spy(methods({ isTTY: true }))).log({ a: 1 });
show('simple terminal');
new Console({ stdout: spy(methods({ isTTY: true, getColorDepth: () => 8 })), colorMode: false }).log({ a: 1 });
show('no colors');
new Console({ stdout: spy(methods()), colorMode: true }).log({ a: 1 }, 's');
show('colors');

const inspectOptions = { depth: 0 };
const brief = new Console({ stdout: spy(methods()), inspectOptions });
brief.log({ a: { b: 1 } });
brief.dir({ a: { b: 1 } }, { depth: 2 });
inspectOptions.depth = 5;
brief.log({ a: { b: 1 } });
show(inspectOptions);

// Handlers are looked up when there is something to write.
const handled = new Console(spy(methods()));
handled._stdoutErrorHandler = 'the handler';
handled.log('x');
show('handler');

// Errors.
class Failing extends EventEmitter {
  constructor(fail) {
    super();
    this._writableState = { errorEmitted: false };
    this.write = (text, callback) => fail(this, callback);
  }
}
const attempt = (name, fail, ignoreErrors) => {
  const stream = new Failing(fail);
  try {
    console.log(name, new Console({ stdout: stream, ignoreErrors }).log('x'), stream.listenerCount('error'));
  } catch (err) {
    console.log(name, 'throws', err.message, stream.listenerCount('error'));
  }
};
attempt('throws', () => { throw new Error('thrown'); });
attempt('throws', () => { throw new Error('thrown'); }, false);
attempt('emits', (stream) => stream.emit('error', new Error('emitted')));
attempt('emits', (stream) => stream.emit('error', new Error('emitted')), false);
attempt('emits later', (stream, callback) => setImmediate(() => {
  callback(new Error('later'));
  console.log('listeners for the error', stream.listenerCount('error'));
  stream.emit('error', new Error('later'));
  console.log('and after it', stream.listenerCount('error'));
  callback(null);
  console.log('none without an error', stream.listenerCount('error'));
  stream._writableState.errorEmitted = true;
  callback(new Error('emitted before'));
  console.log('none after the event', stream.listenerCount('error'));
}));
attempt('no emitter', () => 1);
try {
  new Console({ write() {} }).log('x');
} catch (err) {
  console.log(err.message);
}
