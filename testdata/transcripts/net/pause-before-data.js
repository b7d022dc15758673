// A connection that is paused before data comes keeps it.
'use strict';

const net = require('net');

const server = net.createServer((socket) => socket.end('kept')).listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1');
  client.pause();
  let resumed = false;
  client.on('data', (chunk) => console.log('data', String(chunk), resumed));
  client.on('end', () => console.log('end', resumed));
  client.on('close', () => server.close());
  client.on('connect', () => {
    console.log('connect', client.isPaused(), client.readableFlowing);
    setTimeout(() => {
      console.log('nothing yet', client.bytesRead);
      resumed = true;
      client.resume();
    }, 30);
  });
});
