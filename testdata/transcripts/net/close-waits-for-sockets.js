// A server that is closed accepts no more, and emits 'close' with its last socket's end.
'use strict';

const net = require('net');

const events = [];
const server = net.createServer((socket) => {
  events.push('connection');
  socket.resume().on('close', () => events.push('socket close'));
  server.close(() => events.push('close callback'));
  events.push(`listening ${server.listening}`);
  net.connect(port, '127.0.0.1').on('error', (err) => {
    events.push(err.code);
    client.end();
  });
});
server.on('close', () => events.push('server close'));
let client, port;
server.listen(0, '127.0.0.1', () => {
  port = server.address().port;
  client = net.connect(port, '127.0.0.1').resume();
});
process.on('exit', () => console.log(events));
