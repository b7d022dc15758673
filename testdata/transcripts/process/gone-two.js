// EPIPE of standard output that nobody reads for each of several writes.
// stderr: compare
// streams: {"stdout": "gone"}
'use strict';

const say = (...args) => process._rawDebug(...args);
process.on('exit', (code) => say('exit', code));
const { stdout } = process;
stdout.on('error', (err) => say(err.code));
stdout.write('x');
stdout.write('y');
stdout.write('z', (err) => say('written', err.code));
