// Writing on a socket that was never connected; destroying one that waits.
'use strict';

const net = require('net');

const lonely = new net.Socket();
lonely.on('error', (err) => console.log('error', err.code, err.message));
lonely.on('close', (hadError) => console.log('close', hadError));
console.log(lonely.write('x', (err) => console.log('callback', err.code, err.message)));

const server = net.createServer((socket) => socket.resume()).listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1', () => console.log('never'));
  client.on('error', () => console.log('never'));
  client.on('close', (hadError) => {
    console.log('client close', hadError, client.bytesWritten);
    server.close();
  });
  client.write('queued', (err) => console.log('queued', err.code, err.message));
  client.destroy();
});
