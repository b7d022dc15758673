// EPIPE of standard output that nobody reads of a console that does not ignore errors.
// stderr: compare
// streams: {"stdout": "gone"}
'use strict';

const say = (...args) => process._rawDebug(...args);
process.on('exit', (code) => say('exit', code));
const { stdout } = process;
const own = new console.Console({ stdout, ignoreErrors: false });
stdout.on('error', (err) => say('event', err.code));
own.log('x');
