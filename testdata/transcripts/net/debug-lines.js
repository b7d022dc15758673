// env: ["NODE_DEBUG=net"]
// NODE_DEBUG=net changes nothing of what a program does, nor what it prints.
'use strict';

const net = require('net');

const server = net.createServer((socket) => socket.end('text')).listen(0, '127.0.0.1', () => {
  net.connect(server.address().port, '127.0.0.1').on('data', (data) => console.log(String(data))).on('close', (failed) => {
    console.log('close', failed);
    server.close(() => process.exitCode = 3);
  });
});
