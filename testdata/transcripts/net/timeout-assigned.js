// The property timeout is one that may be assigned, and sets nothing; setTimeout on a destroyed socket does nothing.
'use strict';

const net = require('net');

const server = net.createServer((socket) => socket.resume()).listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1');
  console.log(client.timeout);
  client.timeout = 1;
  console.log(client.timeout);
  client.on('timeout', () => console.log('never'));
  client.on('connect', () => setTimeout(() => {
    client.timeout = 0;
    console.log(client.setTimeout(1000) === client, client.timeout, client.setTimeout(0) === client, client.timeout);
    client.destroy();
    console.log(client.setTimeout(1, () => console.log('never')) === client, client.timeout, client.listenerCount('timeout'));
    client.on('close', () => setTimeout(() => server.close(), 5));
  }, 20));
});
