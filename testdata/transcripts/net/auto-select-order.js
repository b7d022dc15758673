// Families take turns, each in the order of the lookup; the list shows what was tried.
'use strict';

const net = require('net');

const server = net.createServer((socket) => socket.end()).listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  const addresses = (list) => list.map((address) => ({ address, family: net.isIP(address) }));
  const attempt = (list) => new Promise((resolve) => {
    const seen = [];
    const client = net.connect({ port, host: 'name.test', lookup: (host, options, callback) => callback(null, addresses(list)) });
    client.on('connectionAttempt', (ip, port, family) => seen.push(`${ip} ${family}`));
    client.on('ready', () => console.log('ready', seen, client.autoSelectFamilyAttemptedAddresses?.map((text) => text.replace(String(port), 'PORT'))));
    client.on('error', (err) => console.log('error', err.constructor.name, err.code, err.errors?.map((err) => err.message.replace(String(port), 'PORT'))));
    client.on('close', (failed) => resolve(console.log('close', failed)));
    client.resume();
  });
  (async () => {
    await attempt(['::1', '127.0.0.1']);
    await attempt(['127.0.0.1', '::1']);
    await attempt(['::1', '::2', '::3', '127.0.0.2', '127.0.0.3', '127.0.0.1']);
    await attempt(['127.0.0.2', '127.0.0.3', '::1', '::2']);
    await attempt(['127.0.0.2', '127.0.0.2', '127.0.0.1']);
    await attempt(['127.0.0.1']);
    await attempt(['127.0.0.2']);
    server.close();
  })();
});
