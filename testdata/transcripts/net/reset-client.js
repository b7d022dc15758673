// resetAndDestroy of a client, of a unix socket, and of one that still connects.
'use strict';

const net = require('net');
const path = require('path');

const server = net.createServer((socket) => {
  socket.resume();
  socket.on('error', (err) => console.log('accepted error', err.name, err.code, err.errno, err.syscall, err.message));
  socket.on('close', (failed) => {
    console.log('accepted close', failed);
    server.close(unix);
  });
}).listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1');
  client.on('error', () => console.log('never'));
  server.on('connection', () => {
    if (client.connecting) client.on('connect', () => client.resetAndDestroy());
    else client.resetAndDestroy();
  });
});

function unix() {
  const file = path.join(process.env.TMPDIR, 'reset.sock');
  const server = net.createServer((socket) => socket.resume()).listen(file, () => {
    const client = net.connect(file, () => {
      try {
        client.resetAndDestroy();
      } catch (err) {
        console.log(err.name, err.code, err.message, client.destroyed);
      }
      client.end();
    }).resume().on('close', () => server.close());
  });
}
