// Standard output that is a file, written to.
// stderr: compare
// streams: {"stdout": "file"}
'use strict';

const say = (...args) => process._rawDebug(...args);
const stdout = process.stdout;
process.on('exit', (code) => say('exit', code));
for (const event of ['finish', 'close', 'error', 'drain', 'end']) stdout.on(event, (x) => say(event, x && (x.code || x.message)));
const state = () => say(stdout.writable, stdout.writableEnded, stdout.writableFinished, stdout.destroyed, stdout.closed,
  stdout.errored && stdout.errored.code, Boolean(stdout._handle), stdout.writableLength, stdout.bytesWritten, stdout.readyState);
const later = (f) => setTimeout(f, 30);
stdout.write('a\n', () => say('first'));
stdout.write(Buffer.from('b\n'), () => say('second'));
stdout.cork();
stdout.write('c\n');
stdout.write('d\n', () => say('third'));
state();
stdout.uncork();
state();
process.nextTick(() => say('tick'));
setImmediate(() => say('immediate'));
Promise.resolve().then(() => say('microtask'));
