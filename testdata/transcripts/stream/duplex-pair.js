// duplexPair: what is written to one side is read from the other.
'use strict';

const { Duplex, duplexPair } = require('stream');

const [a, b] = duplexPair({ highWaterMark: 3, encoding: 'utf8' });
console.log(a.constructor.name, a instanceof Duplex, a.readableHighWaterMark, b.writableHighWaterMark, Object.getOwnPropertyNames(Object.getPrototypeOf(a)));
for (const [name, side] of [['a', a], ['b', b]]) {
  side.on('data', (chunk) => console.log(name, 'data', chunk));
  for (const event of ['end', 'finish', 'close', 'drain']) side.on(event, () => console.log(name, event));
}
console.log(a.write('hello', () => console.log('written')));
console.log(a.write('', () => console.log('nothing written')));
b.write('back');
setImmediate(() => {
  a.end('bye');
  setImmediate(() => b.end());
});

const [c, d] = duplexPair({ objectMode: true, highWaterMark: 1 });
console.log(c.write({ n: 1 }, () => console.log('first taken')), c.write({ n: 2 }, () => console.log('second taken')), d.readableLength);
console.log(d.read());
setImmediate(() => {
  console.log(d.read(), d.read());
  c.destroy(new Error('one side'));
  c.on('error', (err) => console.log(err.message, d.destroyed));
});
