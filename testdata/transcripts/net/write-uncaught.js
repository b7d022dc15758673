// Without an 'error' listener, the failed write ends the process.
'use strict';

const net = require('net');

process.on('exit', (code) => console.log('exit', code));
const server = net.createServer((socket) => {
  socket.write(Buffer.alloc(64 << 20));
}).listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1', () => client.destroy());
});
