'use strict';
// The control sequences that move the cursor and clear the screen.
const tty = require('tty');
const { prototype } = tty.WriteStream;
const stream = { write(...args) { console.log(' writes', JSON.stringify(args[0]), args.length, typeof args[1]); return 'returned'; } };
function call(name, ...args) {
  console.log(name, args.map(String).join());
  try {
    console.log(' gives', prototype[name].apply(stream, args));
  } catch (e) {
    console.log(' throws', e.name, e.code, e.message);
  }
}
const callback = () => {};
for (const args of [[1], [1, 2], [1, 2, callback], [1, callback], ['a'], [1, 'b'], [], [NaN], [1, NaN], [1, 2, 5], [undefined, 1], [1.5, 2.5]]) call('cursorTo', ...args);
for (const args of [[1, 2], [-1, -2], [0, 0], [0, 0, callback], [1, 1, callback], [], ['a'], [1, 1, 5]]) call('moveCursor', ...args);
for (const args of [[-1], [0], [1], [], [1, callback], [0, 5]]) call('clearLine', ...args);
for (const args of [[], [callback], [5]]) call('clearScreenDown', ...args);
prototype.cursorTo.call(stream, undefined, undefined, (...args) => console.log('later', args));
prototype.moveCursor.call(stream, 0, 0, (...args) => console.log('later', args));

for (const fd of [-1, 'x', 1.5, undefined, 2 ** 31, 99]) {
  console.log(String(fd), tty.isatty(fd));
  for (const Stream of [tty.ReadStream, tty.WriteStream]) {
    try {
      console.log(new Stream(fd));
    } catch (e) {
      console.log(e.name, e.code, e.message, e.errno, e.syscall);
    }
  }
}
for (const Stream of [tty.ReadStream, tty.WriteStream]) {
  console.log(Stream.name, Stream.length);
  for (const name of Object.getOwnPropertyNames(Stream.prototype).sort()) {
    const d = Object.getOwnPropertyDescriptor(Stream.prototype, name);
    if (name !== 'ref' && name !== 'unref' && !name.match(/^_(read|write|destroy)$/)) console.log(name, typeof d.value, d.value.length, d.enumerable);
  }
}
