// getConnections counts, maxConnections refuses, 'drop' tells.
'use strict';

const net = require('net');

const log = [];
const server = net.createServer((socket) => {
  log.push('connection');
  socket.resume();
  console.log(server.getConnections((err, n) => log.push(`count ${err} ${n}`)) === server);
});
server.maxConnections = 2;
server.on('drop', (data) => log.push(['drop', Object.keys(data).sort().join(' '), data.remoteAddress].join(' ')));
server.on('close', () => console.log(log.join('\n')));
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  const open = (next) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.resume();
    socket.once('connect', () => setTimeout(next, 30, socket));
    return socket;
  };
  open((a) => open((b) => {
    const refused = open(() => {});
    refused.on('error', () => {});
    refused.on('close', () => {
      log.push('refused client closed');
      a.end();
      b.end();
      server.close();
    });
  }));
});
