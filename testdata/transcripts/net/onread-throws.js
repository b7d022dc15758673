// A callback of onread that throws.
'use strict';

const net = require('net');

process.on('uncaughtException', (err, origin) => console.log('uncaught', err.message, origin));
const server = net.createServer((socket) => socket.end('abcdefgh')).listen(0, '127.0.0.1', () => {
  let calls = 0;
  const client = net.connect({
    port: server.address().port,
    host: '127.0.0.1',
    onread: {
      buffer: Buffer.alloc(3),
      callback(n) {
        console.log(n);
        if (++calls === 1) throw new Error('thrown');
      },
    },
  });
  client.on('end', () => console.log('end'));
  client.on('close', () => {
    console.log('close');
    server.close();
  });
});
