// A socket that only reads, on the handle of another: it ends when the other side does.
'use strict';

const net = require('net');

const server = net.createServer((socket) => {
  socket.on('error', () => {}).resume();
  socket.end('text');
}).listen(0, '127.0.0.1', () => {
  const first = net.connect(server.address().port, '127.0.0.1');
  first.pause();
  first.on('connect', () => {
    const socket = new net.Socket({ handle: first._handle, readable: true, writable: false });
    console.log(socket.readable, socket.writable, socket.readyState, socket.resume() === socket);
    const events = [];
    for (const name of ['end', 'finish', 'error', 'close']) socket.on(name, () => events.push(name));
    socket.on('close', () => {
      console.log(events);
      server.close();
    });
  });
});
