// EPIPE of standard output that nobody reads is an 'error' event.
// stderr: compare
// streams: {"stdout": "gone"}
'use strict';

const say = (...args) => process._rawDebug(...args);
process.on('exit', (code) => say('exit', code));
const { stdout } = process;
stdout.on('error', (err) => say(err.message, err.errno, err.syscall, Object.keys(err))).on('close', () => say('close'));
say(stdout.write('x'));
setTimeout(() => say(stdout.write('y'), stdout.destroyed, stdout.writable), 20);
