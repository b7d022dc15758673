// A client that only listens for 'ready', and one that was connected to an IP literal looks nothing up.
'use strict';

const net = require('net');

const server = net.createServer((socket) => socket.end('text')).listen(0, '::1', () => {
  const client = net.connect(server.address().port, '::1');
  client.on('lookup', () => console.log('never'));
  client.on('ready', () => console.log('ready', client.connecting));
  client.on('data', (data) => console.log(String(data)));
  client.on('close', () => {
    const named = net.connect({ port: server.address().port, host: 'name.test', lookup: (host, options, callback) => callback(null, [{ address: '::1', family: 6 }]) });
    named.on('lookup', (...args) => console.log('lookup', args));
    named.on('ready', () => console.log('ready'));
    named.resume().on('close', () => server.close());
  });
});
