// The options keepAlive and keepAliveInitialDelay of connect, as the handle is told.
'use strict';

const net = require('net');

const server = net.createServer((socket) => socket.on('error', () => {}).resume()).listen(0, '127.0.0.1', async () => {
  const { port } = server.address();
  for (const keepAlive of [true, 1, 'true', {}, [], false, 0, '', undefined]) {
    const client = net.connect({ port, host: '127.0.0.1', keepAlive });
    await told(keepAlive, client);
  }
  for (const keepAliveInitialDelay of [999, 1000, 1999, 456789, -1, -456000, undefined, 0]) {
    await told(keepAliveInitialDelay, net.connect({ port, host: '127.0.0.1', keepAlive: true, keepAliveInitialDelay }));
  }
  server.close();
});

function told(what, client) {
  const calls = [];
  client._handle.setKeepAlive = (...args) => { calls.push(args.join()); };
  return new Promise((resolve) => {
    client.on('connect', () => {
      console.log(what, calls);
      client.destroy();
    }).on('close', resolve);
  });
}
