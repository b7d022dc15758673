// The server is closed while a client of the process still connects.
'use strict';

const net = require('net');

const server = net.createServer((socket) => socket.on('error', () => {}).resume()).listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1');
  client.on('error', () => {});
  server.close();
  console.log(client.remoteAddress, client.remoteFamily, client.remotePort, client.connecting, server.listening);
  client.destroy();
  client.on('close', () => console.log('close', client.remoteAddress));
});
