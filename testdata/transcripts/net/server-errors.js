// An exception in a connection listener is uncaught; the server goes on.
'use strict';

const net = require('net');

let connections = 0;
process.on('uncaughtException', (err) => console.log('uncaught', err.message));
const server = net.createServer((socket) => {
  connections++;
  socket.on('error', () => {});
  socket.end('number ' + connections);
  if (connections === 1) throw new Error('in the listener');
}).listen(0, '127.0.0.1', function next() {
  const client = net.connect(server.address().port, '127.0.0.1');
  client.on('data', (chunk) => console.log(String(chunk)));
  client.on('close', () => {
    if (connections < 2) next();
    else server.close();
  });
});
