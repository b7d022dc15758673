// address() and the addresses of both sides, by the host that the server was told.
'use strict';

const net = require('net');

async function run() {
  for (const [host, from] of [[undefined, '127.0.0.1'], ['0.0.0.0', '127.0.0.1'], ['127.0.0.1', '127.0.0.1'], ['::1', '::1'], ['::', '::1'], ['::', '127.0.0.1'], ['localhost', '127.0.0.1']]) {
    await new Promise((resolve) => {
      const server = net.createServer((socket) => {
        const { port } = server.address();
        console.log('accepted', socket.localAddress, socket.localPort === port, socket.localFamily, socket.remoteAddress, socket.remotePort === client.localPort, socket.remoteFamily);
        const { address, family, port: own } = socket.address();
        console.log(address, family, own === port);
        socket.end();
      });
      let client;
      console.log(server.address());
      server.listen(0, host, () => {
        const { address, family, port } = server.address();
        console.log(host, address, family, typeof port, Object.keys(server.address()));
        client = net.connect(port, from, () => {
          console.log('client', client.localAddress, typeof client.localPort, client.localFamily, client.remoteAddress, client.remotePort === port, client.remoteFamily);
        });
        client.resume().on('close', () => {
          console.log('closed', client.localAddress, client.remoteAddress, client.address());
          server.close(() => resolve(console.log(server.address())));
        });
      });
    });
  }
}
run();
