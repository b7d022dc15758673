// The properties of addresses are read from what _getpeername and _getsockname return, and that from fields
// which a script may set.
'use strict';

const net = require('net');

const server = net.createServer((socket) => {
  const remote = () => console.log(socket.remoteAddress, typeof socket.remotePort, socket.remoteFamily);
  socket._peername = { address: '192.0.2.9', port: 7, family: 'IPv4' };
  remote();
  console.log(socket._getpeername());
  socket._peername = null;
  remote();
  console.log(socket._peername.address);
  socket._sockname = { address: '192.0.2.8', port: 1, family: 'IPv4' };
  console.log(socket.localAddress, socket.localPort, socket.localFamily, socket.address());
  socket._sockname = null;
  console.log(socket.localAddress, socket.address().address);
  socket._getpeername = function() {
    return { address: 'from a method', port: this === socket, family: 'none' };
  };
  console.log(socket.remoteAddress, socket.remotePort, socket.remoteFamily);
  socket._getsockname = () => ({ address: 'as told' });
  console.log(socket.localAddress, socket.localPort, socket.address());
  delete socket._getpeername;
  remote();
  Object.defineProperty(socket, 'remoteAddress', { value: 'fixed' });
  remote();
  socket.end();
}).listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1').resume();
  client.on('close', () => {
    console.log(client.remoteAddress, client._peername);
    client._peername = { address: 'after all' };
    console.log(client.remoteAddress);
    client._peername = undefined;
    console.log(client.remoteAddress, client.localAddress);
    server.close();
  });
});
