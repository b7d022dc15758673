// Keep-alive with a short delay and a timeout of 0 do nothing that an idle pair of sockets could see.
'use strict';

const net = require('net');

const events = [];
const watch = (side, socket) => {
  socket.setKeepAlive(true, 50);
  socket.setTimeout(0);
  for (const name of ['data', 'end', 'timeout', 'error', 'close']) socket.on(name, () => events.push(`${side} ${name}`));
};
const server = net.createServer((socket) => {
  watch('accepted', socket);
  setTimeout(() => {
    console.log(events, socket.readyState, client.readyState, socket.timeout, client.timeout);
    client.destroy();
    socket.destroy();
    server.close();
  }, 100);
}).listen(0, '127.0.0.1', () => watch('client', client = net.connect(server.address().port, '127.0.0.1')));
let client;
