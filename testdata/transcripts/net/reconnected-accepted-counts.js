// A socket that a server has accepted and that connects anew counts among the server's connections when it closes, not
// when it connects.
'use strict';

const net = require('net');

let first;
const server = net.createServer((peer) => {
  if (first) return;
  first = peer;
  let closed = 0;
  peer.on('close', () => {
    server.getConnections((err, n) => {
      console.log('closed', ++closed, 'open', n);
      if (closed === 2) return server.close(() => console.log('server closed'));
      peer.connect(server.address().port, '127.0.0.1', () => {
        console.log('connected', peer.server === server);
        peer.destroy();
      });
    });
  });
  peer.destroy();
}).listen(0, '127.0.0.1', () => net.connect(server.address().port, '127.0.0.1').on('error', () => {}).resume());
