// Standard error that nobody reads.
// stderr: compare
// streams: {"stderr": "gone"}
'use strict';

const say = (...args) => process._rawDebug(...args);
process.on('exit', (code) => console.log('exit', code));
process.stderr.on('error', (err) => console.log(err.code, err.message)).write('x', (err) => console.log('written', err.code));
console.error('y');
