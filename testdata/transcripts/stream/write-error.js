// An error given to the _write callback: callbacks first, then 'error', then 'close'; no 'finish'.
'use strict';

const { Writable } = require('stream');

function run(title, later, next) {
  console.log('--', title);
  const writable = new Writable({
    write(chunk, encoding, callback) {
      later(() => callback(new Error('no ' + chunk)));
    },
  });
  for (const name of ['finish', 'drain', 'prefinish']) writable.on(name, () => console.log(name));
  writable.on('error', (err) => console.log('error', err.message, writable.destroyed, writable.errored === err));
  writable.on('close', () => {
    console.log('close');
    next();
  });
  writable.write('a', (err) => console.log('callback a', err.message));
  console.log('after a', writable.writable, writable.destroyed);
  writable.write('b', (err) => console.log('callback b', err.code, err.message));
  writable.end((err) => console.log('end callback', err.code, err.message));
}

run('synchronous', (fn) => fn(), () => run('in an immediate', setImmediate, () => console.log('-- end')));
