// Pushing after the end, and pushing the end twice.
'use strict';

const { Readable, Duplex } = require('stream');

for (const options of [{}, { autoDestroy: false }, { objectMode: true }, { emitClose: false }]) {
  const title = JSON.stringify(options);
  const r = new Readable({ read() {}, ...options });
  for (const event of ['error', 'close', 'end']) r.on(event, (err) => console.log(title, event, err ? `${err.name} ${err.code} ${err.message}` : ''));
  console.log(title, r.push(null), r.push(null), r.push('a'), r.push('b'), r.unshift('c'), r.destroyed, r.errored && r.errored.code);
  r.resume();
  const u = new Readable({ read() {}, ...options });
  u.on('error', (err) => console.log(title, 'unshift', err.code, err.message));
  u.on('end', () => console.log(title, u.unshift('late'), u.push('late')));
  u.push(null);
  u.resume();
}
const none = new Duplex({ readable: false, read() {}, write(chunk, encoding, callback) { callback(); } });
for (const event of ['error', 'close', 'end', 'data', 'finish']) none.on(event, (err) => console.log('no readable side', event, err ? err.code : ''));
console.log(none.push('a'), none.readable, none.readableEnded);
const ended = new Duplex({ readable: false, write(chunk, encoding, callback) { callback(); } });
for (const event of ['error', 'close', 'end', 'finish']) ended.on(event, () => console.log('ended', event));
ended.end();
const unwritable = new Duplex({ writable: false, read() {}, write() { console.log('never'); } });
for (const event of ['error', 'close', 'end', 'finish']) unwritable.on(event, (err) => console.log('no writable side', event, err ? `${err.code} ${err.message}` : ''));
console.log(unwritable.writable, unwritable.write('a'), unwritable.writableEnded, unwritable.writableFinished);
const only = new Duplex({ writable: false, read() {} });
for (const event of ['error', 'close', 'end', 'finish']) only.on(event, () => console.log('only readable', event));
only.push(null);
only.resume();
