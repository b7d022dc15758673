// EPIPE of standard output that nobody reads ends a pipe.
// stderr: compare
// streams: {"stdout": "gone"}
'use strict';

const say = (...args) => process._rawDebug(...args);
process.on('exit', (code) => say('exit', code));
const { stdout } = process;
stdout.on('error', (err) => say(err.code)).on('unpipe', () => say('unpipe'));
require('stream').Readable.from(['a', 'b', 'c']).pipe(stdout);
