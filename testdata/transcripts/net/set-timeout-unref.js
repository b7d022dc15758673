// A timeout that is pending on an unref'd socket does not keep the process.
'use strict';

const net = require('net');

const server = net.createServer((socket) => {
  socket.setTimeout(60_000, () => console.log('never')).unref();
}).listen(0, '127.0.0.1', () => {
  server.unref();
  const client = net.connect(server.address().port, '127.0.0.1', () => {
    client.setTimeout(60_000, () => console.log('never')).unref();
    console.log('connect');
  });
});
process.on('exit', (code) => console.log('exit', code));
