// allowHalfOpen: false ends the writable side after 'end'.
'use strict';

const { Duplex } = require('stream');

function run(allowHalfOpen, next) {
  console.log('--', allowHalfOpen);
  const duplex = new Duplex({
    allowHalfOpen,
    read() {
      this.push('data');
      this.push(null);
    },
    write(chunk, encoding, callback) {
      console.log('_write', String(chunk));
      callback();
    },
    final(callback) {
      console.log('_final');
      callback();
    },
  });
  for (const name of ['prefinish', 'finish', 'close']) duplex.on(name, () => console.log(name));
  duplex.on('end', () => {
    console.log('end', duplex.writable, duplex.writableEnded, duplex.allowHalfOpen);
    process.nextTick(() => console.log('tick of end', duplex.writableEnded));
    duplex.write('from end');
  });
  duplex.resume();
  setImmediate(() => setImmediate(() => {
    console.log('later', duplex.writable, duplex.readable, duplex.destroyed);
    duplex.destroy();
    if (next) setImmediate(next);
  }));
}
run(false, () => run(true));
