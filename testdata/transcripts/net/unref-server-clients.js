// Clients that are at work keep the process, though their server does not.
'use strict';

const net = require('net');

let finished = 0;
const server = net.createServer((socket) => socket.resume());
console.log(server.unref() === server, server._unref);
server.listen(0, '127.0.0.1', () => {
  console.log(server._handle.hasRef());
  for (let i = 0; i < 3; i++) net.connect(server.address().port, '127.0.0.1').end('text', () => finished++).resume();
});
process.on('exit', () => console.log(finished));
