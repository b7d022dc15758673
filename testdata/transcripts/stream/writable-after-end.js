// write and end after end, from each event.
'use strict';

const { Writable } = require('stream');

for (const where of ['at once', 'prefinish', 'finish', 'close', 'error']) {
  const w = new Writable({ write(chunk, encoding, callback) { callback(); } });
  const tell = (...args) => console.log(where, ...args);
  const act = () => {
    tell(w.write('late', (err) => tell('write callback', err.code, err.message)), w.write('later'));
    w.end('more', (err) => tell('end callback with a chunk', err && err.code, err && err.message));
    w.end((err) => tell('end callback', err && err.code, err && err.message));
  };
  for (const event of ['prefinish', 'finish', 'close', 'error']) {
    w.on(event, (err) => {
      tell(event, err ? err.code : '');
      if (event === where) act();
    });
  }
  w.end('last');
  if (where === 'at once') act();
}
for (const chunk of [[], {}, 0, true, undefined, null, Symbol('s'), 5n, () => {}, new Date(0), new Set(), new ArrayBuffer(2)]) {
  for (const objectMode of [false, true]) {
    const w = new Writable({ objectMode, write(c, encoding, callback) { console.log('_write', typeof c, encoding); callback(); } });
    w.on('error', (err) => console.log('event', err.code));
    try {
      console.log(objectMode, w.write(chunk));
    } catch (err) {
      console.log(objectMode, err.name, err.code, err.message);
    }
    if (chunk === null) continue;
    try {
      w.end(chunk);
    } catch (err) {
      console.log('end', objectMode, err.name, err.code);
    }
  }
}
