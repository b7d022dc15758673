// EPIPE of standard output that nobody reads ends the program.
// stderr: compare
// streams: {"stdout": "gone"}
'use strict';

const say = (...args) => process._rawDebug(...args);
process.on('exit', (code) => say('exit', code));
const { stdout } = process;
stdout.write('x', (err) => say('written', err.code));
say('after');
