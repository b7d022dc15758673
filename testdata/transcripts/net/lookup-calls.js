// How a lookup function is called, and what its answers do.
'use strict';

const net = require('net');

const server = net.createServer((socket) => socket.end()).listen(0, '127.0.0.1', async () => {
  const { port } = server.address();
  const cases = {
    'sync': { lookup: (host, options, callback) => { note(host, options); callback(null, [{ address: '127.0.0.1', family: 4 }]); } },
    'later': { lookup: (host, options, callback) => { note(host, options); setImmediate(callback, null, [{ address: '127.0.0.1', family: 4 }]); } },
    'one': { autoSelectFamily: false, lookup: (host, options, callback) => { note(host, options); callback(null, '127.0.0.1', 4); } },
    'family 4': { family: 4, lookup: (host, options, callback) => { note(host, options); callback(null, '127.0.0.1', 4); } },
    'hints': { hints: 8, lookup: (host, options, callback) => { note(host, options); callback(null, [{ address: '127.0.0.1', family: 4 }]); } },
    'bad address': { lookup: (host, options, callback) => callback(null, [{ address: 'x', family: 4 }]) },
    'bad family': { lookup: (host, options, callback) => callback(null, [{ address: '127.0.0.1', family: 5 }]) },
    'one bad': { lookup: (host, options, callback) => callback(null, [{ address: 'x', family: 6 }, { address: '127.0.0.1', family: 4 }]) },
    'bad one address': { autoSelectFamily: false, lookup: (host, options, callback) => callback(null, 'x', 4) },
    'bad one family': { autoSelectFamily: false, lookup: (host, options, callback) => callback(null, '127.0.0.1', 100) },
    'error': { lookup: (host, options, callback) => callback(Object.assign(new Error('getaddrinfo ENOTFOUND name.test'), { code: 'ENOTFOUND', errno: -3008, syscall: 'getaddrinfo', hostname: host })) },
    'one error': { autoSelectFamily: false, lookup: (host, options, callback) => callback(new Error('no')) },
  };
  const note = (host, options) => console.log('lookup', host, options);
  for (const [name, options] of Object.entries(cases)) {
    console.log(name);
    await new Promise((resolve) => {
      let inside = true;
      const client = net.connect({ port, host: 'name.test', ...options });
      client.on('lookup', (...args) => console.log("'lookup'", args.map((arg) => arg instanceof Error ? arg.message : arg)));
      client.on('connect', () => console.log('connect', inside));
      client.on('error', (err) => console.log('error', inside, err.name, err.code, err.message.replaceAll(String(port), 'PORT'), Object.keys(err).map((key) => key === 'port' ? 'port' : `${key}=${err[key]}`).join()
        .replaceAll(String(port), 'PORT')));
      client.on('close', (failed) => resolve(console.log('close', failed)));
      client.resume();
      inside = false;
    });
  }
  server.close();
});
