// An 'uncaughtException' listener that throws ends the process with 7.
'use strict';

process.on('uncaughtException', (err) => {
  console.log('handler', err.message);
  throw new Error('from the handler');
});
process.on('exit', (code) => console.log('exit', code));
setImmediate(() => console.log('never'));
throw new Error('first');
