// A socket that has sent its end, told to connect again: it is connected as yet.
'use strict';
const net = require('net');

const server = net.createServer((s) => {
  s.on('error', () => {});
  s.resume();
  setTimeout(() => s.end(), 50);
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  const socket = net.connect(port, '127.0.0.1');
  socket.on('prefinish', () => {
    console.log('prefinish');
    socket.connect(port, '127.0.0.1');
    console.log(socket.connecting, socket.readyState);
  });
  for (const event of ['finish', 'end', 'close']) socket.on(event, (...args) => console.log(event, ...args, socket.connecting, socket.destroyed));
  socket.on('error', (e) => {
    console.log('error', e.code, e.syscall);
    server.close();
  });
  socket.end();
});
