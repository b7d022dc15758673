// console.log to standard output that nobody reads, turn by turn: the first error is ignored, the next one is not.
// stderr: compare
// streams: {"stdout": "gone"}
'use strict';

process.on('exit', (code) => process._rawDebug('exit', code));
process.on('uncaughtException', (err, origin) => process._rawDebug(err.message, origin));
let left = 5;
(function turn() {
  console.log('x'.repeat(left));
  if (--left > 0) setImmediate(turn);
})();
