// getConnections, over TCP and over a unix socket.
'use strict';

const net = require('net');
const path = require('path');

function count(...where) {
  return new Promise((resolve) => {
    const server = net.createServer((socket) => {
      let inside = true;
      const same = server.getConnections((err, n) => {
        console.log(err, n, inside);
        client.end();
      }) === server;
      inside = false;
      console.log(same, server._connections);
      socket.resume().on('close', () => {
        server.getConnections((err, n) => {
          console.log(err, n);
          server.close(resolve);
        });
      });
    });
    let client;
    server.listen(...where, () => client = net.connect(server.address().port ?? server.address()));
  });
}
(async () => {
  await count(0);
  await count(path.join(process.env.TMPDIR, 'count.sock'));
  const server = net.createServer();
  server.getConnections((err, n) => console.log('not listening', err, n));
})();
