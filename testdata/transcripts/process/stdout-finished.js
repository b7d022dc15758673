// Standard output whose end is waited for.
// stderr: compare
'use strict';

const say = (...args) => process._rawDebug(...args);
const stdout = process.stdout;
process.on('exit', (code) => say('exit', code));
for (const event of ['finish', 'close', 'error', 'drain', 'end']) stdout.on(event, (x) => say(event, x && (x.code || x.message)));
const state = () => say(stdout.writable, stdout.writableEnded, stdout.writableFinished, stdout.destroyed, stdout.closed,
  stdout.errored && stdout.errored.code, Boolean(stdout._handle), stdout.writableLength, stdout.bytesWritten, stdout.readyState);
const later = (f) => setTimeout(f, 30);
require('stream').finished(stdout, (err) => say('finished', err && err.code));
stdout.end();
