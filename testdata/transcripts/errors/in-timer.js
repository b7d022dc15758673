// From a timer: 'exit' listeners see the code.
// stderr: compare
'use strict';

Error.stackTraceLimit = 1;
function later() {
  throw new Error('from a timer');
}

setTimeout(() => later(), 1);
process.on('exit', (code) => console.log('exit', code));
