// finished on a stream that is over already calls back on a tick, with the same result
// every time.
'use strict';

const { Readable, Writable, Duplex, finished } = require('stream');

const write = (chunk, encoding, callback) => callback();
const ended = (stream) => { stream.push(null); return stream.resume(); };
const failed = (stream) => stream.on('error', () => {}).destroy(new Error('failed'));

for (const options of [{}, { autoDestroy: false }, { emitClose: false }]) {
  const streams = {
    ended: ended(new Readable({ read() {}, ...options })),
    destroyed: new Readable({ read() {}, ...options }).destroy(),
    failed: failed(new Readable({ read() {}, ...options })),
    finished: new Writable({ write, ...options }).end(),
    'writable failed': failed(new Writable({ write, ...options })),
    'duplex over': ended(new Duplex({ read() {}, write, ...options }).end()),
    'duplex half': new Duplex({ read() {}, write, ...options }).end(),
  };
  setImmediate(() => setImmediate(() => {
    for (const [name, stream] of Object.entries(streams)) {
      const title = `${name} ${JSON.stringify(options)}`;
      let inside = true;
      finished(stream, (err) => {
        console.log(title, 'first', err && err.message, inside, stream.closed);
        finished(stream, (again) => console.log(title, 'again', again === err || again && again.message));
      });
      finished(stream, { readable: false }, (err) => console.log(title, 'writable side', err && err.message));
      finished(stream, { writable: false }, (err) => console.log(title, 'readable side', err && err.message));
      const stop = finished(stream, () => console.log(title, 'never'));
      stop();
      inside = false;
    }
  }));
}
