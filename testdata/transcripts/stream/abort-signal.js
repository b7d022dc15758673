// addAbortSignal and the option `signal`: an abort destroys the stream.
'use strict';

const { Readable, Writable, Duplex, Transform, addAbortSignal } = require('stream');

const write = (chunk, encoding, callback) => callback();
const make = {
  Readable: (options) => new Readable({ read() {}, ...options }),
  Writable: (options) => new Writable({ write, ...options }),
  Duplex: (options) => new Duplex({ read() {}, write, ...options }),
  Transform: (options) => new Transform({ transform: write, ...options }),
};
const rounds = async (n) => { while (n-- > 0) await new Promise(setImmediate); };

(async () => {
  for (const [name, create] of Object.entries(make)) {
    for (const way of ['option', 'function']) {
      for (const when of ['before', 'after', 'too late']) {
        const controller = new AbortController();
        if (when === 'before') controller.abort(new Error('the reason'));
        const events = [];
        const stream = create(way === 'option' ? { signal: controller.signal } : {});
        for (const event of ['error', 'close', 'end', 'finish']) stream.on(event, (err) => events.push(err ? `${event} ${err.name} ${err.code} ${err.cause && err.cause.message}` : event));
        if (way === 'function') console.log(addAbortSignal(controller.signal, stream) === stream);
        if (when === 'too late') {
          stream.destroy();
          await rounds(1);
        }
        controller.abort(new Error('the reason'));
        controller.abort();
        console.log(name, way, when, stream.destroyed);
        await rounds(2);
        console.log(name, way, when, events.join(', '));
      }
    }
  }
  const controller = new AbortController();
  const stream = make.Readable({ signal: controller.signal });
  stream.push('a');
  setImmediate(() => controller.abort());
  try {
    const iterator = stream[Symbol.asyncIterator]();
    for (;;) console.log(String((await iterator.next()).value));
  } catch (err) {
    console.log(err.name, err.message);
  }
  for (const f of [
    () => addAbortSignal('x', stream),
    () => addAbortSignal({}, stream),
    () => addAbortSignal(undefined, stream),
    () => addAbortSignal(controller.signal, {}),
    () => addAbortSignal(controller.signal),
    () => make.Readable({ signal: 'x' }),
    () => make.Duplex({ signal: {} }),
  ]) {
    try {
      f();
    } catch (err) {
      console.log(err.name, err.code, err.message);
    }
  }
})();
