// Sockets piped into each other: a proxy in front of an echo server.
'use strict';

const net = require('net');

const host = '127.0.0.1';
const payload = Buffer.alloc(500000, 'abcdefg');
let through;
const echo = net.createServer({ allowHalfOpen: true }, (socket) => socket.pipe(socket)).listen(0, host, () => {
  const proxy = net.createServer({ allowHalfOpen: true }, (inbound) => {
    const outbound = net.connect({ port: echo.address().port, host, allowHalfOpen: true });
    inbound.pipe(outbound).pipe(inbound);
    outbound.on('close', () => { through = [outbound.bytesRead, outbound.bytesWritten]; });
  }).listen(0, host, () => {
    const client = net.connect(proxy.address().port, host);
    const chunks = [];
    client.on('data', (chunk) => chunks.push(chunk));
    client.on('end', () => {
      console.log('equal', Buffer.concat(chunks).equals(payload));
      proxy.close();
      echo.close();
    });
    client.end(payload);
  });
});
process.on('exit', () => console.log('bytes through the proxy', through));
