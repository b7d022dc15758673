// A client that was paused before it connected does not read, and so does not keep the process.
'use strict';

const net = require('net');

const server = net.createServer((socket) => socket.unref()).listen(0, '127.0.0.1', () => {
  server.unref();
  const client = net.connect(server.address().port, '127.0.0.1', () => console.log('connect'));
  client.pause();
});
process.on('exit', (code) => console.log('exit', code));
