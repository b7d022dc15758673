// Addresses of both families are tried in turn.
'use strict';

const net = require('net');

const lookup = (host, options, cb) => cb(null, [{ address: '::1', family: 6 }, { address: '127.0.0.1', family: 4 }]);
const server = net.createServer((socket) => socket.end()).listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  const plain = (text) => text.replaceAll(port, 'PORT');
  const client = net.connect({ port, host: 'both.families', lookup, autoSelectFamily: true });
  for (const name of ['connectionAttempt', 'connectionAttemptFailed', 'connectionAttemptTimeout']) {
    client.on(name, (ip, p, family, err) => console.log(name, ip, p === port, family, err && err.code));
  }
  client.on('connect', () => console.log('connect', client.autoSelectFamilyAttemptedAddresses.map(plain)));
  client.resume();
  client.on('close', () => server.close(() => {
    const failing = net.connect({ port, host: 'both.families', lookup, autoSelectFamily: true });
    failing.on('error', (err) => {
      console.log(err.constructor.name, err.code, JSON.stringify(err.message), err.errors.map((e) => plain(e.message)));
      console.log(failing.autoSelectFamilyAttemptedAddresses.map(plain));
    });
    failing.on('close', (hadError) => console.log('close', hadError));
  }));
});
console.log(net.getDefaultAutoSelectFamily(), typeof net.getDefaultAutoSelectFamilyAttemptTimeout());
