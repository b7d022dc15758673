// EPIPE of standard output that nobody reads and the end.
// stderr: compare
// streams: {"stdout": "gone"}
'use strict';

const say = (...args) => process._rawDebug(...args);
process.on('exit', (code) => say('exit', code));
const { stdout } = process;
stdout.on('error', (err) => say(err.code)).on('finish', () => say('finish'));
stdout.end('x', (err) => say('ended', err && err.code));
