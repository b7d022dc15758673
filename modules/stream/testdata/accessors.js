// Accessors and methods on what is no stream; properties that can be assigned.
'use strict';

const { Readable, Writable, Duplex } = require('stream');

function attempt(title, f) {
  try {
    console.log(title, f());
  } catch (err) {
    console.log(title, err.name, err.message);
  }
}

for (const { name, prototype } of [Readable, Writable, Duplex]) {
  for (const key of Object.getOwnPropertyNames(prototype)) {
    const { get, set } = Object.getOwnPropertyDescriptor(prototype, key);
    if (get) attempt(`${name} get ${key}`, () => get.call({}));
    if (set) attempt(`${name} set ${key}`, () => set.call({}, true));
  }
}
for (const method of ['push', 'read', 'pause', 'resume', 'destroy', 'isPaused']) attempt(method, () => Readable.prototype[method].call({}));
for (const method of ['write', 'end', 'destroy']) attempt(method, () => Writable.prototype[method].call({}));
attempt('on data', () => Readable.prototype.on.call({}, 'data', () => {}));
attempt('on x', () => Object.keys(Readable.prototype.on.call({}, 'x', () => {})));

const r = new Readable({ read() {} });
r.readable = 0;
r.destroyed = 'yes';
r.readableFlowing = null;
console.log(r.readable, r.destroyed, r.readableFlowing, Object.keys(r._readableState).includes('readable'));
r.readableFlowing = 1;
console.log(r.readableFlowing, r.destroy() === r, r.closed);

const w = new Writable({ write() {} });
w.writable = false;
w.destroyed = true;
console.log(w.writable, w.destroyed, w._writableState.writable);

const d = new Duplex({ read() {}, write() {} });
d.destroyed = true;
console.log(d._readableState.destroyed, d._writableState.destroyed, d.destroyed);
d._readableState.destroyed = false;
console.log(d.destroyed);

// The states can be changed, and take properties of the program's own.
const s = new Duplex({ read() {}, write(chunk, encoding, callback) { this.callback = callback } });
const { _readableState: rs, _writableState: ws } = s;
rs.mine = ws.mine = { own: true };
console.log(rs.mine.own, ws.mine.own, Object.keys(rs), Object.keys(ws), delete rs.mine, 'mine' in rs, rs === s._readableState);
rs.highWaterMark = 3;
ws.highWaterMark = 5;
console.log(s.readableHighWaterMark, s.writableHighWaterMark, s.push('abc'), s.write('abcde'), ws.needDrain);
ws.needDrain = false;
rs.ended = true;
rs.flowing = true;
rs.objectMode = true;
ws.objectMode = true;
console.log(s.writableNeedDrain, s.readableFlowing, s.readableObjectMode, s.writableObjectMode, rs.length, ws.length, rs.buffer.length);
ws.corked = 2;
console.log(s.writableCorked, ws.getBuffer(), ws.bufferedRequestCount, typeof ws.onwrite, ws.writelen, ws.pendingcb);
s.uncork();
console.log(s.writableCorked);
for (const [state, key] of [[rs, 'encoding'], [rs, 'decoder'], [rs, 'errored'], [ws, 'errored'], [rs, 'awaitDrainWriters'], [rs, 'pipesCount']]) console.log(key, state[key]);
rs.errored = ws.errored = new Error('assigned');
console.log(s.errored.message, s.readableAborted, s.writableAborted);

for (const make of [
  () => new Readable.ReadableState({ highWaterMark: 5 }, null, false).highWaterMark,
  () => new Readable.ReadableState({ readableHighWaterMark: 6 }, null, true).highWaterMark,
  () => new Writable.WritableState({ objectMode: true }).highWaterMark,
  () => new Writable.WritableState().getBuffer(),
]) attempt('state', make);
