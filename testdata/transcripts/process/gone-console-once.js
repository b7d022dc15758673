// One console.log to standard output that nobody reads.
// stderr: compare
// streams: {"stdout": "gone"}
'use strict';

process.on('exit', (code) => process._rawDebug('exit', code));
console.log('x');
