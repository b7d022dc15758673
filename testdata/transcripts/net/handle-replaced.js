// A handle that is closed, or taken away, behind the socket's back.
'use strict';

const net = require('net');

const server = net.createServer((socket) => socket.on('error', () => {}).resume()).listen(0, '127.0.0.1', () => {
  const attempt = (name, damage) => new Promise((resolve) => {
    const client = net.connect(server.address().port, '127.0.0.1', () => {
      damage(client);
      let inside = true;
      client.on('error', (err) => {
        console.log(name, 'error', inside, err.constructor.name, err.code, err.errno, err.syscall, err.message);
        resolve();
      });
      console.log(name, client.write('text', (err) => console.log(name, 'callback', err.code)), client.pending);
      inside = false;
    });
  });
  attempt('closed', (client) => client._handle.close()).then(() => attempt('null', (client) => {
    client._handle.close();
    client._handle = null;
  })).then(() => server.close(() => console.log('server close')));
});
