// The end of an empty stream needs no consumer.
'use strict';

const net = require('net');

const server = net.createServer((socket) => socket.end()).listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1');
  client.on('end', () => console.log('end', client.readable, client.readableEnded));
  client.on('close', (failed) => server.close(() => console.log('closed', failed)));
});
