// A closed server's sockets are reset: what both sides see.
'use strict';

const net = require('net');

const sockets = [], seen = { accepted: [], clients: [] };
const server = net.createServer((socket) => {
  sockets.push(socket);
  socket.on('error', (err) => seen.accepted.push(err.code));
  socket.on('close', (failed) => seen.accepted.push(`close ${failed}`));
  if (sockets.length < 2) return;
  server.close(() => console.log('server close'));
  for (const each of sockets) console.log(each.resetAndDestroy() === each, each.destroyed);
});
server.listen(0, '127.0.0.1', () => {
  for (let i = 0; i < 2; i++) {
    const client = net.connect(server.address().port, '127.0.0.1').resume();
    client.on('error', (err) => seen.clients.push([err.name, err.code, err.errno, err.syscall, err.message].join(' ')));
    client.on('close', (failed) => seen.clients.push(`close ${failed}`));
  }
});
process.on('exit', () => console.log(seen));
