// EPIPE of standard output that nobody reads is an uncaught error.
// stderr: compare
// streams: {"stdout": "gone"}
'use strict';

const say = (...args) => process._rawDebug(...args);
process.on('exit', (code) => say('exit', code));
const { stdout } = process;
process.on('uncaughtException', (err, origin) => say(err.message, origin));
stdout.write('x', (err) => say('written', err.code));
say('after');
