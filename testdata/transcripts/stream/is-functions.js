// isReadable, isWritable, isErrored, isDisturbed, isDestroyed for streams in every state and for others.
'use strict';

const stream = require('stream');
const { Readable, Writable, Duplex, Stream } = stream;

const write = (chunk, encoding, callback) => callback();
const functions = ['isReadable', 'isWritable', 'isErrored', 'isDisturbed', 'isDestroyed'];
const show = (title, s) => console.log(title, functions.map((name) => stream[name](s)).join(' '));
const quiet = (s) => s.on('error', () => {});

const streams = {
  readable: new Readable({ read() {} }),
  'readable with data': new Readable({ read() {} }),
  'readable read': new Readable({ read() {} }),
  'readable ended': new Readable({ read() {} }),
  'readable unread': new Readable({ read() {} }),
  'readable destroyed': new Readable({ read() {} }).destroy(),
  'readable failed': quiet(new Readable({ read() {} })).destroy(new Error('x')),
  'readable, no auto-destroy, ended': new Readable({ read() {}, autoDestroy: false }),
  'readable, no auto-destroy, failed': quiet(new Readable({ autoDestroy: false, read() { throw new Error('x'); } })),
  writable: new Writable({ write }),
  'writable ended': new Writable({ write }).end(),
  'writable stuck': new Writable({ write() {} }),
  'writable destroyed': new Writable({ write }).destroy(),
  'writable failed': quiet(new Writable({ write(c, e, callback) { callback(new Error('x')); } })),
  duplex: new Duplex({ read() {}, write }),
  'duplex half ended': new Duplex({ read() {}, write }).end(),
  'duplex half read': new Duplex({ read() {}, write }),
  'duplex not readable': new Duplex({ readable: false, write }),
  'duplex not writable': new Duplex({ writable: false, read() {} }),
  'duplex destroyed': new Duplex({ read() {}, write }).destroy(),
};
const after = {
  'readable with data': (s) => s.push('x'),
  'readable read': (s) => { s.push('x'); s.read(); },
  'readable ended': (s) => { s.push(null); s.resume(); },
  'readable unread': (s) => s.push(null),
  'readable, no auto-destroy, ended': (s) => { s.push(null); s.resume(); },
  'readable, no auto-destroy, failed': (s) => s.read(),
  'writable stuck': (s) => s.end('x'),
  'writable failed': (s) => s.write('x'),
  'duplex half read': (s) => { s.push(null); s.resume(); },
};
for (const [name, s] of Object.entries(streams)) {
  after[name]?.(s);
  show(name, s);
}
setImmediate(() => {
  console.log('-- later');
  for (const [name, s] of Object.entries(streams)) show(name, s);
  console.log('-- others');
  for (const value of [undefined, null, 5, 'x', {}, [], () => {}, new Stream(), { readable: true }, { writable: true }, { readable: true, pipe() {}, on() {} },
    { writable: true, write() {}, on() {} }, { destroyed: true }, { destroyed: true, write() {}, on() {} }, { _readableState: {} }, { _writableState: { errored: new Error('x') } },
    { readableDidRead: true }, { readableAborted: true }, { _readableState: { errorEmitted: true } }, { writableErrored: 1 }]) {
    console.log(value === undefined ? 'undefined' : JSON.stringify(value) || typeof value);
    for (const name of functions) {
      try {
        console.log(' ', name, stream[name](value));
      } catch (err) {
        console.log(' ', name, err.name);
      }
    }
  }
});
