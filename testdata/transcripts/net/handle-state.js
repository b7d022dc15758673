// The handle of a socket and of a server through their lives.
'use strict';

const net = require('net');

const state = (handle) => handle && [handle.constructor.name, handle.fd >= 0, handle.reading, handle.hasRef(), handle.writeQueueSize,
  typeof handle.getAsyncId(), handle.onconnection && handle.onconnection.name].join();
const idle = new net.Socket();
console.log('new', idle._handle);
const server = net.createServer((socket) => {
  console.log('accepted', state(socket._handle));
  socket.end('text');
  socket.resume();
});
console.log('server', server._handle);
server.listen(0, '127.0.0.1', () => {
  const listening = server._handle;
  console.log('listening', state(listening));
  server.unref();
  console.log(listening.hasRef());
  server.ref();
  const client = net.connect(server.address().port, '127.0.0.1');
  const handle = client._handle;
  console.log('connecting', handle.constructor.name, handle === client._handle, handle.reading);
  client.on('connect', () => {
    console.log('connect', state(handle), client._handle === handle);
    client.unref();
    console.log(handle.hasRef());
    client.ref();
    const out = {};
    console.log(handle.getsockname(out), out.address, out.family, out.port === client.localPort, Object.keys(out));
    console.log(handle.getpeername(out), out.address, out.family, out.port === client.remotePort);
  });
  client.on('data', () => console.log('data', state(handle), handle.bytesRead));
  client.on('end', () => console.log('end', handle === client._handle));
  client.on('close', () => {
    console.log('close', client._handle, handle.fd, handle.getsockname({}), handle.readStart());
    server.close(() => console.log(server._handle, listening.fd, listening.listen(1)));
  });
});
