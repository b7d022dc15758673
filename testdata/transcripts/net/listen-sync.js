// What is true as soon as listen has returned, and what only later.
'use strict';

const net = require('net');

const server = net.createServer();
server.on('listening', () => console.log('listening'));
console.log(server.listening, server.address(), server._handle);
console.log(server.listen(0, null, () => console.log('callback')) === server);
console.log(server.listening, server.address().port > 0, server.address().address, server.address().family);
console.log(typeof server._handle, server._handle.fd >= 0, server._connectionKey, server._listeningId);
process.nextTick(() => console.log('tick'));
server.once('listening', () => {
  console.log(server.listeners('listening').length);
  server.close(() => {
    console.log('closed', server.listening, server.address(), server._handle, server.listeners('listening').length);
  });
  console.log('closing', server.listening, server.address(), server._handle);
});
