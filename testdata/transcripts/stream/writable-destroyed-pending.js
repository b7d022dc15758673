// What is pending when a Writable is destroyed: callbacks, drain, errors.
'use strict';

const { Writable } = require('stream');

const text = (err) => (err ? `${err.code} ${err.message}` : String(err));
for (const reason of [undefined, new Error('reason')]) {
  for (const corked of [false, true]) {
    const title = `${text(reason)} ${corked}`;
    let finishWrite;
    const w = new Writable({ highWaterMark: 2, write(chunk, encoding, callback) { console.log(title, '_write', String(chunk)); finishWrite = callback; } });
    for (const event of ['drain', 'error', 'close', 'finish']) w.on(event, (err) => console.log(title, event, err ? text(err) : ''));
    w.write('a', (err) => console.log(title, 'first', text(err)));
    if (corked) w.cork();
    w.write('b', (err) => console.log(title, 'second', text(err)));
    w.end('c', (err) => console.log(title, 'end', text(err)));
    w.destroy(reason);
    console.log(title, w.writableLength, w.writableNeedDrain, w.writableAborted, w.write('d', (err) => console.log(title, 'after', text(err))));
    setImmediate(() => {
      finishWrite?.();
      console.log(title, w.writableLength, w._writableState.bufferedRequestCount, w._writableState.pendingcb);
    });
  }
}
const double = new Writable({ write(chunk, encoding, callback) { callback(); callback(); } });
for (const event of ['error', 'finish', 'close']) double.on(event, (err) => console.log('twice', event, err ? text(err) : ''));
double.end('a');
const final = new Writable({ write() {}, final(callback) { callback(); callback(); } });
for (const event of ['error', 'finish', 'close']) final.on(event, (err) => console.log('final twice', event, err ? text(err) : ''));
final.end();
const thrower = new Writable({ write() {}, final() { throw new Error('thrown'); } });
for (const event of ['error', 'finish', 'close', 'prefinish']) thrower.on(event, (err) => console.log('final throws', event, err ? err.message : ''));
thrower.end((err) => console.log('final throws', 'callback', err.message));
const aborted = new Writable({ write(chunk, encoding, callback) { callback(); } });
console.log(aborted.writableAborted, aborted.end().writableAborted, aborted.destroy().writableAborted);
