// Accepted sockets that are destroyed at once: their clients see the end, not an error.
'use strict';

const net = require('net');
const path = require('path');

(async () => {
  for (const where of [0, path.join(process.env.TMPDIR, 'destroyed.sock')]) {
    await new Promise((resolve) => {
      const server = net.createServer((socket) => {
        console.log(socket.destroy() === socket, socket.destroyed, socket._handle);
      }).listen(where, () => {
        const client = net.connect(where || server.address().port);
        for (const name of ['end', 'error', 'close']) client.on(name, (...args) => console.log(name, ...args));
        client.resume().on('close', () => server.close(resolve));
      });
    });
  }
})();
