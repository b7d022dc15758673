// noDeprecation, throwDeprecation and traceless warnings.
// stderr: compare
'use strict';

process.on('warning', (w) => console.log('event', w.message));
process.noDeprecation = true;
process.emitWarning('silent', 'DeprecationWarning');
process.noDeprecation = false;
process.emitWarning('audible', 'DeprecationWarning');
setImmediate(() => {
  process.on('uncaughtException', (err) => console.log('thrown', err.name, err.message));
  process.throwDeprecation = true;
  process.emitWarning('raised', 'DeprecationWarning');
  process.emitWarning('only printed');
  process.throwDeprecation = false;
  console.log('nothing is thrown at once');
});
