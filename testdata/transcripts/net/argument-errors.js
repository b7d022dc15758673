// flags: ["--no-warnings"]
// What the functions and methods of net throw for arguments of each type.
'use strict';

const net = require('net');

const values = { undefined: undefined, null: null, true: true, zero: 0, minus: -1, half: 1.5, nan: NaN, inf: Infinity, big: 1e10, empty: '', text: 'abc', digits: '12', object: {}, array: [], fn() {}, symbol: Symbol('s'), bigint: 5n, buffer: Buffer.from('a') };
const attempt = (f) => {
  try {
    const v = f();
    return v === null || typeof v !== 'object' ? String(v) : v.constructor.name;
  } catch (err) {
    return `${err.name} [${err.code}] ${err.message}`;
  }
};
const quiet = (socket) => socket.on('error', () => {}).destroy();
const functions = {
  'isIP': (v) => net.isIP(v),
  'isIPv4': (v) => net.isIPv4(v),
  'isIPv6': (v) => net.isIPv6(v),
  'new Socket': (v) => new net.Socket(v).destroyed,
  'Socket fd': (v) => typeof v === 'number' ? 'skipped' : new net.Socket({ fd: v }).destroyed,
  'Socket handle': (v) => v && typeof v === 'object' || typeof v === 'function' ? 'skipped' : new net.Socket({ handle: v }).destroyed,
  'Socket signal': (v) => new net.Socket({ signal: v }).destroyed,
  'Socket highWaterMark': (v) => new net.Socket({ highWaterMark: v }).readableHighWaterMark,
  'Socket objectMode': (v) => new net.Socket({ objectMode: v }).readableObjectMode,
  'Socket keepAliveInitialDelay': (v) => new net.Socket({ keepAliveInitialDelay: v }).destroyed,
  'Socket onread': (v) => new net.Socket({ onread: v }).destroyed,
  'Socket onread.buffer': (v) => new net.Socket({ onread: { buffer: v, callback() {} } }).destroyed,
  'createServer': (v) => net.createServer(v),
  'createServer listener': (v) => net.createServer({}, v),
  'Server highWaterMark': (v) => net.createServer({ highWaterMark: v }).highWaterMark,
  'Server keepAliveInitialDelay': (v) => net.createServer({ keepAliveInitialDelay: v }).keepAliveInitialDelay,
  'setTimeout': (v) => new net.Socket().setTimeout(v).timeout,
  'setTimeout callback': (v) => new net.Socket().setTimeout(0, v).timeout,
  'setNoDelay': (v) => new net.Socket().setNoDelay(v),
  'setKeepAlive': (v) => new net.Socket().setKeepAlive(v, v),
  'setEncoding': (v) => new net.Socket().setEncoding(v),
  'localAddress': (v) => quiet(net.connect({ port: 1, host: '127.0.0.1', localAddress: v })),
  'localPort': (v) => quiet(net.connect({ port: 1, host: '127.0.0.1', localPort: v })),
  'host': (v) => quiet(net.connect({ port: 1, host: v, lookup() {} })),
  'family': (v) => quiet(net.connect({ port: 1, host: 'a.test', family: v, lookup() {} })),
  'hints': (v) => quiet(net.connect({ port: 1, host: 'a.test', hints: v, lookup() {} })),
  'lookup': (v) => typeof v === 'function' ? 'skipped' : v == null ? 'skipped' : quiet(net.connect({ port: 1, host: 'a.test', lookup: v })),
  'timeout': (v) => quiet(net.connect({ port: 1, host: '127.0.0.1', timeout: v })),
  'autoSelectFamily': (v) => quiet(net.connect({ port: 1, host: '127.0.0.1', autoSelectFamily: v })),
  'autoSelectFamilyAttemptTimeout': (v) => quiet(net.connect({ port: 1, host: '127.0.0.1', autoSelectFamilyAttemptTimeout: v })),
  'path': (v) => v == null || v === '' ? 'skipped' : quiet(net.connect({ path: v })),
  'connect': (v) => v == null || typeof v === 'string' ? 'skipped' : quiet(net.connect(v)),
  'connect callback': (v) => quiet(net.connect(1, '127.0.0.1', v)),
  'write': (v) => new net.Socket().write(v),
  'write encoding': (v) => new net.Socket().on('error', () => {}).write('a', v),
  'end': (v) => new net.Socket().on('error', () => {}).end(v),
  'setDefaultAutoSelectFamily': (v) => net.setDefaultAutoSelectFamily(v),
  'setDefaultAutoSelectFamilyAttemptTimeout': (v) => net.setDefaultAutoSelectFamilyAttemptTimeout(v),
  'getConnections': (v) => typeof v === 'function' ? 'skipped' : 'skipped',
  'on': (v) => new net.Socket().on('x', v),
};
for (const [name, f] of Object.entries(functions)) {
  for (const [key, v] of Object.entries(values)) console.log(name, key, attempt(() => f(v)));
}

