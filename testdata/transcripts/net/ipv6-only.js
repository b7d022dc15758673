// ipv6Only keeps IPv4 clients out.
'use strict';

const net = require('net');

async function run() {
  for (const ipv6Only of [false, true]) {
    const server = net.createServer((socket) => socket.end());
    await new Promise((resolve) => server.listen({ port: 0, host: '::', ipv6Only }, resolve));
    await new Promise((resolve) => {
      const client = net.connect(server.address().port, '127.0.0.1', () => console.log(ipv6Only, 'connect'));
      client.on('error', (err) => console.log(ipv6Only, err.code)).resume().on('close', resolve);
    });
    await new Promise((resolve) => server.close(resolve));
  }
}
run();
