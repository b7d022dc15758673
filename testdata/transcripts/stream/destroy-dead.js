// A destroyed stream gives and takes nothing any more.
'use strict';

const { Readable, Writable, Duplex, Transform, PassThrough, destroy } = require('stream');

const write = (chunk, encoding, callback) => callback();
for (const reason of [null, new Error('reason')]) {
  const r = new Readable({ read() { console.log('_read'); } });
  r.push('before');
  r.on('data', (chunk) => console.log('data', String(chunk)));
  for (const event of ['error', 'close', 'end']) {
    r.on(event, () => console.log(event, r.push('in'), r.unshift('in'), r.read(), r.readableLength));
  }
  r.destroy(reason);
  console.log(r.push('after'), r.unshift('after'), r.read(), r.readable, r.readableFlowing, r.readableAborted, r.push(null));
}
for (const make of [(o) => new Readable({ read() {}, ...o }), (o) => new Duplex({ read() {}, write, ...o }), (o) => new Transform({ transform: write, ...o })]) {
  const s = make({ destroy(err, callback) {
    setImmediate(() => {
      this.push(null);
      this.end?.();
      setImmediate(callback, err);
    });
  } });
  for (const event of ['end', 'finish', 'error', 'close']) s.on(event, () => console.log(s.constructor.name, event));
  s.resume();
  s.destroy();
}
for (const s of [new Readable({ read() {} }), new Writable({ write }), new Duplex({ read() {}, write })]) {
  s._destroy = () => console.log('never');
  s.on('close', () => console.log('never'));
  s.destroyed = true;
  console.log(s.destroy() === s, s.destroyed, s._undestroy(), s.destroyed);
}
for (const [name, s] of Object.entries({
  readable: new Readable({ read() {} }), writable: new Writable({ write }), duplex: new Duplex({ read() {}, write }), transform: new PassThrough(),
})) {
  for (const event of ['error', 'close', 'end', 'finish']) s.on(event, (err) => console.log('stream.destroy', name, event, err ? `${err.name} ${err.code}` : ''));
  destroy(s);
  console.log(name, s.destroyed, s.errored && s.errored.name);
}
const withError = new Readable({ read() {} });
withError.on('error', (err) => console.log('stream.destroy', err.message));
destroy(withError, new Error('given'));
const over = new Readable({ read() {} });
over.on('error', () => console.log('never')).on('close', () => { destroy(over); console.log('over', over.errored); });
over.push(null);
over.resume();
console.log(destroy(null), destroy(undefined), destroy({}), destroy({ destroy(...args) { console.log('its own destroy', args.map((e) => e && e.name)); } }), destroy({ close() { console.log('its own close'); } }));
