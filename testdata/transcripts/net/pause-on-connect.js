// pauseOnConnect: accepted sockets do not read until they are told.
'use strict';

const net = require('net');

const server = net.createServer({ pauseOnConnect: true }, (socket) => {
  console.log(server.pauseOnConnect, socket.isPaused(), socket.readableFlowing);
  socket.on('data', (chunk) => console.log('data', String(chunk)));
  socket.on('close', () => server.close());
  setTimeout(() => {
    console.log('read so far', socket.bytesRead);
    socket.resume();
  }, 30);
}).listen(0, '127.0.0.1', () => {
  net.connect(server.address().port, '127.0.0.1').end('early');
});
