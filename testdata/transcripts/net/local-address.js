// localAddress and localPort of a client, and addresses that cannot be had.
'use strict';

const net = require('net');

const server = net.createServer((socket) => {
  console.log('accepted', socket.remoteAddress, socket.remotePort === expected);
  socket.end();
}).listen(0, '127.0.0.1', async () => {
  const { port } = server.address();
  const probe = net.createServer();
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', resolve));
  expected = probe.address().port;
  await new Promise((resolve) => probe.close(resolve));
  await new Promise((resolve) => {
    const client = net.connect({ port, host: '127.0.0.1', localPort: expected }, () => console.log(client.localPort === expected, client.localAddress));
    client.resume().on('close', resolve);
  });
  for (const localAddress of ['192.0.2.1', '::1']) {
    await new Promise((resolve) => {
      const client = net.connect({ port, host: '127.0.0.1', localAddress, localPort: 0 });
      client.on('connectionAttempt', (...args) => console.log('attempt', args[0], args[2]));
      client.on('error', (err) => console.log(err.name, err.code, err.errno, err.syscall, err.address, err.port, err.message));
      client.on('close', resolve);
    });
  }
  await new Promise((resolve) => {
    const client = net.connect({ port, host: '127.0.0.1', localPort: 70000 });
    client.on('connectionAttempt', () => console.log('never'));
    client.on('error', (err) => console.log(err.code, err.syscall, err.address, err.port, err.message, err.localPort));
    client.on('close', resolve);
  });
  server.close();
});
let expected;
