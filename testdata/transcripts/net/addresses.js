// Addresses of both ends over IPv4, IPv6 and both at once.
'use strict';

const net = require('net');

const cases = [['127.0.0.1', '127.0.0.1'], ['::1', '::1'], [undefined, '127.0.0.1'], ['0.0.0.0', '127.0.0.1']];
(function next() {
  const pair = cases.shift();
  if (!pair) return;
  const [bind, target] = pair;
  const server = net.createServer((socket) => {
    console.log('accepted', socket.remoteAddress, socket.remoteFamily, socket.localAddress, socket.localFamily);
    console.log(socket.localPort === server.address().port, socket.address().address, Object.keys(socket.address()));
    socket.end();
  });
  server.listen({ port: 0, host: bind }, () => {
    console.log('-- server', server.address().address, server.address().family);
    const client = net.connect(server.address().port, target, () => {
      client.resume();
    });
    client.on('close', () => server.close(next));
  });
})();
