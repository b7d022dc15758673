// Errors of a Transform: from the callback, thrown, from flush, a missing method, a callback called twice.
'use strict';

const { Transform } = require('stream');

function run(title, options, next) {
  const t = new Transform(options);
  t.on('error', (err) => console.log(title, 'error', err.name, err.code, err.message));
  t.on('close', () => {
    console.log(title, 'close');
    setImmediate(next);
  });
  for (const name of ['end', 'finish']) t.on(name, () => console.log(title, name));
  t.resume();
  try {
    t.end('x');
  } catch (err) {
    console.log(title, 'thrown', err.message);
    t.destroy();
  }
}
run('callback', { transform(c, e, callback) { callback(new Error('bad chunk')); } }, () => {
  run('thrown', { transform() { throw new Error('thrown'); } }, () => {
    run('flush', { transform(c, e, callback) { callback(); }, flush(callback) { callback(new Error('bad flush')); } }, () => {
      run('missing', {}, () => {
        run('twice', { transform(c, e, callback) { callback(); callback(); } }, () => {});
      });
    });
  });
});
