// What a client shows before, during and after its connection.
'use strict';

const net = require('net');

const show = (when, socket) => console.log(when, socket.connecting, socket._connecting, socket.pending, socket.readyState, socket.readable, socket.writable,
  socket.destroyed, typeof socket.remoteAddress, typeof socket.localAddress, socket.listenerCount('connect'), socket._handle === null);
const server = net.createServer((socket) => socket.end()).listen(0, '127.0.0.1', () => {
  const socket = new net.Socket();
  show('new', socket);
  socket.connect(server.address().port, '127.0.0.1', () => show('connect', socket));
  show('connecting', socket);
  process.nextTick(() => show('tick', socket));
  socket.on('ready', () => show('ready', socket));
  socket.on('end', () => show('end', socket));
  socket.on('close', () => {
    show('close', socket);
    console.log(socket.remoteAddress, socket.remotePort === server.address().port, socket.remoteFamily, socket.localAddress, socket.localPort);
    server.close();
  });
  socket.resume();
});
