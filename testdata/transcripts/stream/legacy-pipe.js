// Stream.prototype.pipe of legacy streams.
'use strict';

const { Stream, Readable, Writable, Duplex, PassThrough } = require('stream');

const counts = (s) => ['end', 'close', 'error', 'data', 'drain'].map((event) => `${event} ${s.listenerCount(event)}`).join(', ');
function sink(name) {
  const w = new Stream();
  w.writable = true;
  w.write = (chunk) => { console.log(name, 'gets', chunk); return chunk !== 'full'; };
  w.end = () => console.log(name, 'ended');
  w.destroy = () => console.log(name, 'destroyed');
  return w;
}
for (const event of ['end', 'close']) {
  const r = new Stream(), w = sink(event);
  r.pipe(w);
  console.log(counts(r), '|', counts(w));
  r.emit('data', 'a');
  r.emit(event);
  console.log(counts(r), '|', counts(w));
}
const open = new Stream(), stays = sink('stays');
open.pipe(stays, { end: false });
open.emit('end');
console.log(counts(stays));

const r = new Stream(), d = new Stream(), w = new Stream();
for (const s of [d, w]) Object.assign(s, { writable: true, readable: true, write() { return true; }, end() { this.emit('end'); }, destroy() {} });
r.pipe(d);
d.pipe(w);
console.log([r, d, w].map(counts).join(' | '));
r.emit('end');
console.log([r, d, w].map(counts).join(' | '));

const paused = new Stream();
let running = true;
paused.readable = true;
paused.pause = () => { running = false; console.log('paused'); };
paused.resume = () => { running = true; console.log('resumed'); };
const full = sink('full');
paused.pipe(full);
paused.emit('data', 'full');
console.log(running);
full.emit('drain');
console.log(running);

for (const listens of [false, true]) {
  const source = new Stream(), dest = sink('x');
  source.pipe(dest);
  if (listens) source.on('error', (err) => console.log('error', err.message));
  try {
    source.emit('error', new Error('source'));
    console.log('fine');
  } catch (err) {
    console.log('thrown', err.message);
  }
}
const p = new PassThrough();
p.on('error', (err) => console.log('passthrough', err.message));
const old = new Stream();
old.pipe(p);
p.destroy(new Error('destroyed'));

let closed = 0;
for (let i = 0; i < 20; i++) {
  const from = new Stream();
  from.readable = true;
  let sent = 0;
  from.pause = () => {};
  from.resume = () => { if (sent < 50) setImmediate(() => from.emit('data', sent++)); else from.emit('end'); };
  const to = new Stream();
  to.writable = true;
  to.write = () => { setImmediate(() => to.emit('drain')); return false; };
  to.end = () => { to.emit('close'); };
  to.on('close', () => { if (++closed === 20) console.log('all closed'); });
  from.pipe(to);
  from.resume();
}
console.log(Object.keys(new Stream()), new Stream().eventNames());
