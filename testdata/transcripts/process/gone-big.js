// EPIPE of standard output that nobody reads of a write that is large.
// stderr: compare
// streams: {"stdout": "gone"}
'use strict';

const say = (...args) => process._rawDebug(...args);
process.on('exit', (code) => say('exit', code));
const { stdout } = process;
stdout.on('error', (err) => say(err.code, err.syscall));
say(stdout.write('x'.repeat(100000), (err) => say('written', err.code)));
