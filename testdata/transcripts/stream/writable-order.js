// Writes, their callbacks, the end callback, 'finish' and 'close', with an asynchronous and a synchronous _write.
'use strict';

const { Writable } = require('stream');

function run(title, later, next) {
  console.log('--', title);
  const writable = new Writable({
    write(chunk, encoding, callback) {
      console.log('_write', String(chunk), encoding);
      later(() => {
        console.log('done', String(chunk));
        callback();
      });
    },
    final(callback) {
      console.log('_final');
      later(callback);
    },
  });
  for (const name of ['prefinish', 'finish', 'close', 'drain']) writable.on(name, () => console.log(name));
  console.log(writable.write('a', () => console.log('callback a')));
  console.log(writable.write('b', () => console.log('callback b')));
  writable.end('c', () => console.log('end callback'));
  console.log('ended', writable.writableEnded, writable.writableFinished, writable.writableLength);
  writable.on('close', next);
}

run('synchronous', (fn) => fn(), () => {
  run('on a tick', process.nextTick, () => {
    run('in an immediate', setImmediate, () => console.log('-- end'));
  });
});
