// console.log to standard output that nobody reads, once.
// stderr: compare
// streams: {"stdout": "gone"}
'use strict';

const say = (...args) => process._rawDebug(...args);
process.on('exit', (code) => say('exit', code));
console.log('x');
console.log('y');
say(process.stdout.destroyed, process.stdout.writable, process.stdout.bytesWritten);
