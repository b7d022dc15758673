// Whether a value is a buffer, or true or false, is asked without looking into it: no accessor runs.
const { Duplex, Readable, finished } = require('stream');
const net = require('net');
const { isUtf8 } = require('buffer');
const value = { get x() { console.log('the accessor runs'); return 1; }, nested: { get y() { console.log('the accessor runs'); return 1; } } };
function attempt(name, f) {
  try {
    f();
    console.log(name);
  } catch (err) {
    console.log(name, err.name, err.code);
  }
}
attempt('Buffer.from', () => Buffer.from(value));
attempt('Buffer.byteLength', () => Buffer.byteLength(value));
attempt('isUtf8', () => isUtf8(value));
attempt('TextDecoder', () => new TextDecoder().decode(value));
attempt('structuredClone', () => structuredClone(1, { transfer: [value] }));
attempt('Duplex', () => new Duplex({ allowHalfOpen: value, readable: value, writable: value, decodeStrings: value, emitClose: value }));
attempt('states', () => {
  const { prototype } = Readable.ReadableState;
  for (const name of ['objectMode', 'ended']) {
    const { get } = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
    if (get) get.call(value);
  }
});
attempt('finished', () => finished(new Readable({ read() {} }), { readable: value, error: value }, () => {}));
attempt('isDisturbed', () => Readable.isDisturbed(value));
attempt('Socket', () => new net.Socket({ allowHalfOpen: value, readable: value, writable: value, manualStart: value }));
attempt('setKeepAlive', () => new net.Socket().setKeepAlive(value, 5));
attempt('pipe', () => {
  const source = new Readable({ read() { this.push('x'); this.push(null); } });
  source.pipe(Object.assign(new (require('events'))(), { write: () => value, end: () => console.log('ended') }), { end: value });
});
