// A lookup function of one's own, its arguments and its failures.
'use strict';

const net = require('net');

const server = net.createServer((socket) => socket.end()).listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  const attempts = [
    { family: 4, lookup: (host, options, cb) => { console.log(host, options); cb(null, '127.0.0.1', 4); } },
    { lookup: (host, options, cb) => { console.log(host, options); cb(null, [{ address: '127.0.0.1', family: 4 }]); } },
    { autoSelectFamily: false, lookup: (host, options, cb) => { console.log(host, options); process.nextTick(cb, null, '127.0.0.1', 4); } },
    { lookup: (host, options, cb) => cb(Object.assign(new Error('not here'), { code: 'ENOTFOUND', hostname: host })) },
    { family: 4, lookup: (host, options, cb) => cb(null, 'not an address', 4) },
    { family: 4, lookup: (host, options, cb) => cb(null, '127.0.0.1', 99) },
  ];
  (function next() {
    const options = attempts.shift();
    if (!options) {
      server.close();
      return;
    }
    const client = net.connect({ port, host: 'some.name', ...options });
    client.on('lookup', (err, address, family, host) => console.log('lookup', err && err.message, address, family, host));
    client.on('connect', () => console.log('connect', client.remoteAddress));
    client.on('error', (err) => console.log('error', err.name, err.code, err.message.replace(port, 'PORT'), Object.keys(err)));
    client.on('close', (hadError) => {
      console.log('close', hadError);
      next();
    });
    client.resume();
  })();
});
