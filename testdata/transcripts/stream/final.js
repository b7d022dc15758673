// _final: delays 'finish', fails it, throws in it, or calls back twice.
'use strict';

const { Writable } = require('stream');

function run(title, final, next) {
  console.log('--', title);
  const writable = new Writable({ write(chunk, encoding, callback) { callback(); }, final });
  for (const name of ['prefinish', 'finish']) writable.on(name, () => console.log(name));
  writable.on('error', (err) => console.log('error', err.code, err.message));
  writable.on('close', () => {
    console.log('close');
    setImmediate(next);
  });
  writable.end('x', (err) => console.log('end callback', err && err.message));
  console.log('end returned');
}

run('later', (callback) => setImmediate(callback), () => {
  run('fails', (callback) => callback(new Error('final failed')), () => {
    run('throws', () => { throw new Error('final threw'); }, () => {
      run('twice', (callback) => { callback(); callback(); }, () => {
        run('a promise', async () => console.log('async final without callback'), () => {});
      });
    });
  });
});
