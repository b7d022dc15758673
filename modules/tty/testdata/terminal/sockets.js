// The streams of a terminal are sockets with a handle of the class TTY.
const tty = require('tty');
const { stdin, stdout } = process;
const say = (...args) => process._rawDebug(...args);
for (const s of [stdin, stdout]) {
  const h = s._handle;
  say(s.constructor.name, Object.getPrototypeOf(tty[s.constructor.name]).name, h.constructor.name, Object.keys(h), h.fd > 2, h.hasRef(), h.getProviderType());
  say(Object.getOwnPropertyNames(s).join());
  say(['readable', 'writable', 'allowHalfOpen', 'readableHighWaterMark', 'writableHighWaterMark', 'readableFlowing', 'pending', 'readyState', 'bytesRead', 'bytesWritten'].map((key) => `${key}=${s[key]}`).join(' '));
  say(s.address(), s.eventNames());
}
const size = [];
say(stdout._handle.getWindowSize(size), size, stdout._handle.setRawMode(true), stdout._handle.setRawMode(false));
for (const C of [tty.ReadStream, tty.WriteStream]) {
  say(C.name, C.length, Object.entries(Object.getOwnPropertyDescriptors(C.prototype)).map(([key, d]) =>
    [key, typeof d.value === 'function' ? `${d.value.name}/${d.value.length}` : d.value, d.enumerable].join()).join(' '));
}
try {
  new (require('net').Socket)({ fd: 0 });
} catch (err) {
  say(err.name, err.code, err.message);
}
const input = tty.ReadStream(0);
say(input instanceof tty.ReadStream, input.isRaw, input.isTTY, input.fd, input.readableFlowing, input.setRawMode(1) === input, input.isRaw);
input.on('close', () => {
  say('closed', input.destroyed, input._handle, input.setRawMode(true) === input, input.isRaw);
  const output = new tty.WriteStream(1);
  output.on('finish', () => {
    say('finished', output.bytesWritten);
    console.log('by console.log');
    say(stdout.bytesWritten);
    stdout.on('finish', () => say('finish')).on('close', () => say('close')).on('error', (err) => say(err.code, err.message));
    stdout.end('the end\n', () => {
      stdout.write('x', (err) => say('written', err.code));
      setImmediate(() => setImmediate(() => {
        say(stdout.writable, stdout.destroyed, stdout.closed);
        stdout.removeAllListeners().on('error', (err) => say('late', err.code));
        stdout.write('y');
      }));
    });
  });
  output.end('directly\n');
});
input.destroy();
