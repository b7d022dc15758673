// ref and unref before and after listening and connecting, and whether the process stays.
'use strict';

const net = require('net');

const server = net.createServer((socket) => {
  socket.unref();
  console.log('accepted', socket.ref() === socket);
  socket.unref();
});
console.log(server.unref() === server, server._unref);
server.listen(0, '127.0.0.1', () => {
  console.log('listening', server._handle.hasRef());
  server.ref();
  console.log(server._handle.hasRef(), server._unref);
  const client = new net.Socket();
  console.log(client.unref() === client, client._handle);
  client.connect(server.address().port, '127.0.0.1', () => {
    console.log('connect', client._handle.hasRef());
    client.ref();
    console.log(client._handle.hasRef());
    client.unref();
    client.setTimeout(1e6);
    server.unref();
    console.log(client._handle.hasRef(), server._handle.hasRef());
    client.on('close', () => console.log('never'));
  });
});
process.on('exit', (code) => console.log('exit', code));
