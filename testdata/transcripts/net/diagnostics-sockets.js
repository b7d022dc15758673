// The diagnostics channels of sockets: those that net.connect makes, and those that are accepted.
'use strict';

const net = require('net');
const dc = require('diagnostics_channel');

dc.subscribe('net.client.socket', ({ socket, ...rest }, name) => {
  console.log(name, socket instanceof net.Socket, rest);
  console.log(socket.connecting, socket.pending, socket.timeout, socket.listenerCount('connect'));
});
dc.subscribe('net.server.socket', function fromServer({ socket, ...rest }, name) {
  console.log(name, socket.server === server, socket.readyState, rest);
});

const server = net.createServer((socket) => {
  console.log('connection');
  socket.resume().end();
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  net.connect({ port, host: '127.0.0.1', timeout: 100000 }).resume().on('close', () => {
    for (const options of [{ port: -1 }, {}, { path: 7 }, { port: 1, lookup: 7 }]) {
      try {
        net.connect(options);
      } catch (e) {
        console.log(e.code);
      }
    }
    console.log('the method connect');
    new net.Socket().connect(port, '127.0.0.1').resume().on('close', () => server.close());
  });
});
