// Without allowHalfOpen the other half is closed after 'end'.
'use strict';

const net = require('net');

const server = net.createServer((socket) => socket.end('data')).listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1');
  client.on('data', (chunk) => console.log('data', String(chunk)));
  client.on('end', () => {
    console.log('end', client.writable, client.writableEnded, client.destroyed);
    process.nextTick(() => console.log('tick of end', client.writable, client.writableEnded));
  });
  client.on('prefinish', () => console.log('prefinish'));
  client.on('finish', () => console.log('finish', client.destroyed));
  client.on('close', (hadError) => {
    console.log('close', hadError, client.destroyed);
    server.close();
  });
});
