// A server without a 'connection' listener accepts, reads and answers.
'use strict';

const net = require('net');

const server = net.createServer().listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1', () => client.end());
  for (const name of ['end', 'close', 'error']) client.on(name, (...args) => console.log(name, args));
  client.on('close', () => server.close()).resume();
});
