// Names in the abstract namespace.
'use strict';

const net = require('net');

const name = `\0sluice-${process.pid}-${Date.now()}`;
const server = net.createServer((socket) => {
  console.log(socket.remoteAddress, socket.localAddress);
  socket.end('text');
}).listen(name, () => {
  console.log(server.address() === name, server._pipeName === name);
  const second = net.createServer().on('error', (err) => {
    console.log(err.code, err.address === name);
    net.connect(name).on('data', (data) => console.log(String(data))).on('close', () => {
      server.close(() => net.connect(name).on('error', (err) => console.log(err.code, err.syscall, err.address === name)));
    });
  }).listen(name);
});
