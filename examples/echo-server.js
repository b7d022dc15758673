// An echo server: whoever connects gets back what he sends.
//
//   sluice echo-server.js [port] [host]
'use strict';

const net = require('net');

const [port = 8124, host = '127.0.0.1'] = process.argv.slice(2);
const sockets = new Set();

const server = net.createServer((socket) => {
  const peer = `${socket.remoteAddress}:${socket.remotePort}`;
  sockets.add(socket);
  console.log(`${peer} has come`);
  socket.on('error', (err) => console.log(`${peer}: ${err.message}`));
  socket.on('close', () => {
    sockets.delete(socket);
    console.log(`${peer} has gone after ${socket.bytesRead} bytes`);
  });
  socket.pipe(socket);
});

server.on('error', (err) => {
  console.error(err.message);
  process.exitCode = 1;
});
server.listen(port, host, () => {
  const { address, port } = server.address();
  console.log(`listening on ${address}:${port}`);
});

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
}
