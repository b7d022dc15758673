// Options of servers and sockets, and the calls that change them.
'use strict';

const net = require('net');

const server = net.createServer({ allowHalfOpen: true, pauseOnConnect: false, noDelay: true, keepAlive: true, keepAliveInitialDelay: 1500, highWaterMark: 1234 }, (socket) => {
  console.log(socket.allowHalfOpen, socket.server === server, socket.readableHighWaterMark, socket.writableHighWaterMark);
  console.log(socket.setNoDelay() === socket, socket.setKeepAlive(true, 1000) === socket, socket.setNoDelay(false) === socket);
  socket.end();
});
console.log(server.allowHalfOpen, server.pauseOnConnect, server.noDelay, server.keepAlive, server.keepAliveInitialDelay, server.highWaterMark);
server.listen(0, '127.0.0.1', () => {
  const client = net.connect({ port: server.address().port, host: '127.0.0.1', highWaterMark: 99, noDelay: true });
  console.log(client.readableHighWaterMark, client.allowHalfOpen, client.listenerCount('end'), client.server);
  client.resume();
  client.on('close', () => server.close());
});
console.log(Object.keys(net).sort().join(' '));
