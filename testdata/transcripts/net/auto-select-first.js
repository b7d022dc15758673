// The first address answers: the others are not tried.
'use strict';

const net = require('net');

const first = net.createServer((socket) => socket.end('first')), second = net.createServer(() => console.log('never'));
first.listen(0, '::1', () => second.listen(first.address().port, '127.0.0.1', () => {
  const { port } = first.address();
  const client = net.connect({ port, host: 'name.test', lookup: (host, options, callback) => callback(null, [{ address: '::1', family: 6 }, { address: '127.0.0.1', family: 4 }]) });
  client.on('data', (data) => console.log(String(data), client.remoteAddress, client.remoteFamily));
  client.on('ready', () => console.log(client.autoSelectFamilyAttemptedAddresses.map((text) => text.replace(String(port), 'PORT'))));
  client.on('close', () => {
    first.close();
    second.close();
  });
}));
