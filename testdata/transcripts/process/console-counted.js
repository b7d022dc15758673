// The console counts what it prints as written by process.stdout.
// stderr: compare
'use strict';

const say = (...args) => process._rawDebug(...args);
console.log('first');
console.log('%s', 'é');
console.log('\nlines\n');
say(console._stdout === process.stdout, process.stdout.bytesWritten, process.stdout.writableLength);
console.log('x');
say(process.stdout.bytesWritten);
