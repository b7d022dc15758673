// A stream's own events are listed in an order of their own.
'use strict';

const { Readable, Writable, Duplex, Transform } = require('stream');

for (const ctor of [Readable, Writable, Duplex, Transform]) {
  const s = new ctor({ read() {} });
  console.log(ctor.name, s.eventNames(), Object.keys(s._events));
  for (const event of ['other', 'readable', 'drain', 'end', 'finish', 'data', 'prefinish', 'error', 'close', 'pipe', Symbol('s')]) s.on(event, () => {});
  console.log(s.eventNames());
  for (const event of ['error', 'data', 'other']) s.removeAllListeners(event);
  console.log(s.eventNames());
  s.on('error', () => {});
  console.log(s.eventNames());
  s.removeAllListeners();
  s.on('x', () => {}).on('end', () => {}).on('close', () => {});
  console.log(s.eventNames());
}
