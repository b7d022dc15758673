// What a new socket is, and what its options may be.
'use strict';

const net = require('net');

const show = (socket) => console.log(socket.readable, socket.writable, socket.pending, socket.connecting, socket.destroyed, socket.readyState,
  socket.allowHalfOpen, socket.bytesRead, socket.bytesWritten, socket.timeout, socket.listenerCount('end'), socket._handle);
show(new net.Socket());
for (const options of [null, undefined, 'text', {}, { allowHalfOpen: true }, { allowHalfOpen: false }, { allowHalfOpen: 'x' }, { readable: false },
  { writable: false }, { readable: true, writable: true }, { handle: null }, { onread: 5 }, { onread: null }, { signal: null }]) show(new net.Socket(options));
for (const options of [{ fd: -1 }, { fd: 'foo' }, { fd: 1.5 }, { fd: null }, { fd: NaN }, { fd: 2 ** 31 }, -1, 1.5, NaN, { fd: 999 },
  { objectMode: true }, { readableObjectMode: true }, { writableObjectMode: true }, { highWaterMark: 'x' }, { highWaterMark: -1 },
  { keepAliveInitialDelay: 'x' }, { signal: 'text' }, { signal: {} }, { handle: 5 }]) {
  try {
    show(new net.Socket(options));
  } catch (err) {
    console.log(err.name, err.code, err.message);
  }
}
const socket = new net.Socket();
for (const name of ['remoteAddress', 'remotePort', 'remoteFamily', 'localAddress', 'localPort', 'localFamily', 'bufferSize', 'server', '_server',
  '_host', '_parent', '_sockname', '_pendingData', '_pendingEncoding', '_hadError', '_closeAfterHandlingError', '_connecting', '_bytesDispatched',
  'autoSelectFamilyAttemptedAddresses']) console.log(name, socket[name]);
console.log(socket.address(), socket.unref() === socket, socket.ref() === socket);
