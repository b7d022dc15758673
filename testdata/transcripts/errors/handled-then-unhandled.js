// After a handler is gone the next exception is fatal.
// stderr: compare
'use strict';

Error.stackTraceLimit = 1;
function fail(message) {
  throw new Error(message);
}

process.once('uncaughtException', (err) => console.log('handled', err.message));
setImmediate(() => fail('first'));
setImmediate(() => fail('second'));
setImmediate(() => console.log('never'));
