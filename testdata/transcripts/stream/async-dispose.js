// stream[Symbol.asyncDispose]() destroys the stream and waits for that.
'use strict';

const { Readable, Writable, Duplex } = require('stream');

const write = (chunk, encoding, callback) => callback();
const quiet = (stream) => stream.on('error', () => {});
const stories = {
  readable: () => new Readable({ read() {} }),
  writable: () => new Writable({ write }),
  duplex: () => new Duplex({ read() {}, write }),
  ended() {
    const stream = new Readable({ read() {} });
    stream.push(null);
    return stream.resume();
  },
  'ended, not destroyed'() {
    const stream = new Readable({ read() {}, autoDestroy: false });
    stream.push(null);
    return stream.resume();
  },
  'finished, not destroyed': () => new Writable({ write, autoDestroy: false }).end(),
  'destroy fails': () => new Readable({ read() {}, destroy(err, callback) { callback(new Error('from _destroy')); } }),
  'writable destroy fails': () => new Writable({ write, destroy(err, callback) { callback(new Error('from _destroy')); } }),
  destroyed: () => new Readable({ read() {} }).destroy(),
  failed: () => quiet(new Readable({ read() {} })).destroy(new Error('failed')),
  'writable destroyed': () => new Writable({ write }).destroy(),
  'writable failed': () => quiet(new Writable({ write })).destroy(new Error('failed')),
};

(async () => {
  for (const [name, make] of Object.entries(stories)) {
    const stream = make();
    await new Promise(setImmediate);
    for (const event of ['error', 'close', 'end', 'finish']) stream.on(event, (err) => console.log(name, event, err ? err.message : ''));
    const disposal = stream[Symbol.asyncDispose]();
    console.log(name, disposal instanceof Promise, stream.destroyed, stream.errored && stream.errored.name);
    await disposal.then((value) => console.log(name, 'resolved', value), (err) => console.log(name, 'rejected', err.code || err.message));
  }
})();
