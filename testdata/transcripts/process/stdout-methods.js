// The methods of sockets on standard output.
// stderr: compare
'use strict';

const say = (...args) => process._rawDebug(...args);
const { stdout } = process;
const isSelf = (x) => x === stdout;
say(stdout.address(), stdout.localAddress, stdout.remoteAddress, stdout.remoteFamily, stdout.pending, stdout.connecting);
say(isSelf(stdout.unref()), stdout._handle.hasRef(), isSelf(stdout.ref()), stdout._handle.hasRef());
say(isSelf(stdout.setNoDelay()), isSelf(stdout.setKeepAlive()), isSelf(stdout.setTimeout(0)), stdout.isPaused());
say(isSelf(stdout.pause()), isSelf(stdout.resume()), stdout.read());
try {
  stdout.resetAndDestroy();
} catch (err) {
  say(err.name, err.code, err.message);
}
say(stdout._handle.writeQueueSize, stdout._handle.setBlocking(true), stdout._handle.setBlocking(false));
for (const chunk of [5, null, undefined, {}, []]) {
  try {
    stdout.write(chunk);
  } catch (err) {
    say(err.name, err.code, err.message);
  }
}
stdout.write('686579', 'hex');
stdout.write(new Uint8Array([10]));
