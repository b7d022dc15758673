// What observers of asynchronous resources are given for the handles of sockets and servers, and for requests.
'use strict';

const net = require('net');
const { createHook } = require('async_hooks');

const made = new Map();
createHook({
  init(id, type, trigger, object) {
    if (type.startsWith('TCP') || type === 'SHUTDOWNWRAP') {
      made.set(id, object);
      kinds.push(`${type} ${object.constructor.name} ${object.getAsyncId() === id}`);
    }
  },
}).enable();

const kinds = [];
const server = net.createServer((socket) => {
  console.log('accepted', made.get(socket._handle.getAsyncId()) === socket._handle);
  socket.end();
});
server.listen(0, () => {
  console.log('server', made.get(server._handle.getAsyncId()) === server._handle);
  const client = net.connect(server.address().port, '127.0.0.1').resume();
  console.log('client', made.get(client._handle.getAsyncId()) === client._handle);
  client.on('close', () => server.close());
});
process.on('exit', () => console.log(kinds.sort()));
