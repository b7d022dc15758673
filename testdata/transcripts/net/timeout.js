// setTimeout: one 'timeout' for each idle time, the socket stays open.
'use strict';

const net = require('net');

let client;
const server = net.createServer((socket) => {
  socket.on('data', (chunk) => {
    console.log('server got', String(chunk));
    socket.end();
  });
  socket.on('close', () => server.close());
}).listen(0, '127.0.0.1', () => {
  client = net.connect(server.address().port, '127.0.0.1', () => {
    let rounds = 0;
    console.log(client.timeout, client.setTimeout(20, function (...args) {
      console.log('callback', args.length, this === client);
    }) === client, client.timeout);
    client.on('timeout', () => {
      rounds++;
      console.log('timeout', rounds, client.destroyed, client.readyState);
      if (rounds === 1) client.setTimeout(10);
      if (rounds === 2) {
        client.setTimeout(0);
        console.log('off', client.timeout, client.listenerCount('timeout'));
        client.write('still alive');
      }
    });
  });
  client.resume();
  client.on('close', (hadError) => console.log('close', hadError));
});
