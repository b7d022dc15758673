// An exception in an 'exit' listener changes the code.
// stderr: compare
'use strict';

Error.stackTraceLimit = 1;
function fail() {
  throw new Error('from an exit listener');
}

process.on('exit', (code) => {
  console.log('exit', code);
  fail();
});
process.on('exit', () => console.log('never'));
