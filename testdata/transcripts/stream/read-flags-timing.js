// What `_readableState` tells at each step: resumeScheduled, emittedReadable,
// readableListening, and readableFlowing.
'use strict';

const { Readable, PassThrough, Writable } = require('stream');

const flags = (r) => {
  const { resumeScheduled, emittedReadable, readableListening, needReadable } = r._readableState;
  return { flowing: r.readableFlowing, paused: r.isPaused(), resumeScheduled, emittedReadable, readableListening, needReadable };
};
const make = () => new Readable({ read() {} });

const a = make();
console.log('new', flags(a));
a.on('data', () => console.log('data', flags(a)));
console.log('data listener', flags(a));
a.on('resume', () => console.log('resume', flags(a)));
a.push('x');
process.nextTick(() => {
  console.log('next tick', flags(a));
  a.pause();
  console.log('paused', flags(a));
  a.resume();
  console.log('resumed', flags(a));
});

const b = make();
b.on('readable', () => {
  console.log('readable', flags(b));
  b.read(0);
  console.log('after read(0)', flags(b));
  const chunk = b.read();
  console.log('after read', String(chunk), flags(b));
});
console.log('readable listener', flags(b));
b.on('data', (chunk) => console.log('data with readable', String(chunk), flags(b)));
console.log('and data', flags(b));
b.push('y');

const c = make();
c.pipe(new PassThrough());
console.log('pipe', flags(c));
process.nextTick(() => console.log('pipe, next tick', flags(c)));

const d = make();
d.on('readable', () => {});
d.removeAllListeners('readable');
d.resume();
console.log('removed and resumed', flags(d));
setImmediate(() => {
  console.log('later', flags(d));
  const e = make();
  const listener = () => {};
  e.on('readable', listener);
  e.off('readable', listener);
  e.on('data', () => {});
  console.log('readable, then data', flags(e));
  process.nextTick(() => process.nextTick(() => console.log('two ticks', flags(e))));
  const f = make();
  f.on('readable', listener);
  f.off('readable', listener);
  f.pause();
  process.nextTick(() => console.log('paused in the same tick', flags(f)));
});
