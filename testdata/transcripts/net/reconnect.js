// A socket that was closed connects again.
'use strict';

const net = require('net');

let served = 0;
const server = net.createServer((socket) => {
  served++;
  socket.end('answer ' + served);
}).listen(0, '127.0.0.1', () => {
  const client = new net.Socket();
  let rounds = 0;
  client.setEncoding('utf8');
  client.on('connect', () => console.log('connect', client.bytesRead));
  client.on('data', (text) => console.log('data', text, client.bytesRead));
  client.on('end', () => console.log('end'));
  client.on('close', (hadError) => {
    console.log('close', hadError, client.destroyed, client.readyState);
    rounds++;
    if (rounds < 3) {
      client.connect(server.address().port, '127.0.0.1');
      console.log('again', client.destroyed, client.connecting, client.readyState);
    } else {
      server.close();
    }
  });
  client.connect(server.address().port, '127.0.0.1');
});
