// The events and errors of attempts that fail: at once, later, before they are made.
'use strict';

const net = require('net');

const lookup = (...addresses) => (hostname, options, callback) => {
  callback(null, addresses.map((address) => ({ address, family: net.isIP(address) })));
};

const server = net.createServer((socket) => socket.end()).listen(0, '127.0.0.1', async () => {
  const { port } = server.address();
  const free = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => free.on('listening', resolve));
  const spare = free.address().port;
  await new Promise((resolve) => free.close(resolve));
  const text = (v) => String(v).replaceAll(String(port), 'PORT').replaceAll(String(spare), 'SPARE');
  const cases = {
    'refused': { port: spare },
    'refused, from a port': { port: 1, localPort: spare },
    'refused, from an address': { port: spare, localAddress: '127.0.0.1' },
    'no scope': { host: 'fe80::1' },
    'no such address here': { localAddress: '192.0.2.1' },
    'address of the other family': { localAddress: '::1' },
    'port taken': { localAddress: '127.0.0.1', localPort: port },
    'no such path': { path: '/nonexistent/x' },
    'not a socket': { path: '/' },
    'first has no scope': { host: 'a.test', lookup: lookup('fe80::1', '127.0.0.1') },
    'none has': { host: 'a.test', lookup: lookup('fe80::1', 'fe80::2') },
    'no scope, then refused': { host: 'a.test', lookup: lookup('fe80::1', '127.0.0.2') },
    'all refused': { host: 'a.test', lookup: lookup('127.0.0.2', '127.0.0.3') },
    'all refused, from a port': { port: 1, host: 'a.test', localPort: spare, lookup: lookup('127.0.0.2', '127.0.0.3') },
    'port taken in both': { host: 'a.test', localPort: port, lookup: lookup('127.0.0.1', '127.0.0.2') },
  };
  for (const [name, options] of Object.entries(cases)) {
    console.log(name);
    const client = net.connect({ port, host: '127.0.0.1', ...options });
    for (const event of ['connectionAttempt', 'connectionAttemptFailed', 'connectionAttemptTimeout', 'connect', 'ready']) {
      client.on(event, (...args) => console.log(' ', event, ...args.map((v) => text(v instanceof Error ? v.message : v))));
    }
    client.resume();
    client.on('error', (err) => {
      for (const one of [err, ...err.errors || []]) {
        console.log('  error', one.constructor.name, text(one.message), one.code, one.syscall, Object.keys(one).join());
      }
    });
    await new Promise((resolve) => client.on('close', (failed) => {
      console.log('  close', failed, text(client.autoSelectFamilyAttemptedAddresses));
      resolve();
    }));
  }
  server.close();
});
