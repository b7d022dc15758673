// A socket over the handle of another one.
'use strict';

const net = require('net');

const server = net.createServer((socket) => socket.end('text').resume()).listen(0, '127.0.0.1', async () => {
  for (const more of [{}, { readable: true, writable: true }]) {
    await new Promise((resolve) => {
      const other = net.connect({ port: server.address().port, host: '127.0.0.1' });
      other.pause();
      other.on('connect', () => {
        const socket = new net.Socket({ handle: other._handle, ...more });
        console.log(socket.readable, socket.writable, socket.pending, socket._handle === other._handle, socket.remotePort === server.address().port);
        socket.on('data', (data) => console.log(String(data)));
        socket.on('end', () => console.log('end'));
        socket.on('close', () => {
          other.destroy();
          resolve();
        });
      });
    });
  }
  server.close();
});
