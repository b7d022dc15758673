// 'close' of a server waits for its connections.
'use strict';

const net = require('net');

const log = [];
const server = net.createServer((socket) => {
  log.push('connection');
  server.close(() => log.push('server closed'));
  socket.on('end', () => log.push('socket end'));
  socket.on('close', () => log.push('socket close'));
  socket.resume();
  setTimeout(() => {
    log.push('still open');
    client.end();
  }, 20);
});
let client;
server.listen(0, '127.0.0.1', () => {
  client = net.connect(server.address().port, '127.0.0.1');
});
process.on('exit', () => console.log(log.join('\n')));
