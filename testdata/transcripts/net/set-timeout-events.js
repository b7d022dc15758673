// 'timeout': how often, with what, and what it does not do.
'use strict';

const net = require('net');

const server = net.createServer((socket) => socket.pipe(socket)).listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1', () => {
    console.log(client.setTimeout(1, function(...args) {
      console.log('callback', this === client, args, client.destroyed, client.listenerCount('timeout'), client.timeout);
      client.setTimeout(0);
      client.write('still here');
    }) === client);
  });
  client.on('data', (data) => {
    console.log(String(data));
    client.setTimeout(50, () => console.log('never'));
    client.setTimeout(0);
    setTimeout(() => client.end(), 80);
  });
  client.on('close', (failed) => {
    console.log('close', failed);
    const early = net.connect({ port: server.address().port, host: '127.0.0.1', timeout: 1 });
    console.log(early.timeout);
    early.on('timeout', () => {
      early.setTimeout(0);
      early.end();
    }).resume().on('close', () => server.close());
  });
});
