// Standard output given more than a pipe takes.
// stderr: compare
'use strict';

const say = (...args) => process._rawDebug(...args);
const { stdout } = process;
stdout.on('drain', () => say('drain', stdout.writableLength));
const taken = stdout.write('x'.repeat(2e5) + '\n', () => say('written', stdout.bytesWritten));
say(taken);
setImmediate(() => {});
