// What was written before 'connect' is sent before what is written in it.
'use strict';

const net = require('net');

const server = net.createServer((socket) => {
  let received = '';
  socket.on('data', (data) => received += data).on('end', () => {
    console.log(received);
    socket.end();
    server.close();
  });
}).listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1', () => {
    client.write(' two');
    client.end();
  }).resume();
  client.write('one', () => console.log('callback', client.connecting));
});
