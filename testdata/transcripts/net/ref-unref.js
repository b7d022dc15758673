// An unreferenced server and unreferenced sockets let the process end.
'use strict';

const net = require('net');

const server = net.createServer((socket) => socket.unref());
console.log(server.unref() === server);
server.listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1', () => {
    console.log('connected', client.unref() === client);
    client.setTimeout(100000, () => console.log('never'));
  });
});
setTimeout(() => console.log('never'), 100000).unref();
const unconnected = new net.Socket();
console.log(unconnected.unref() === unconnected, unconnected.ref() === unconnected);
process.on('exit', (code) => console.log('exit', code));
