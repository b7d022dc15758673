// Ports as numbers, as decimal and as hexadecimal texts, positionally and as options.
'use strict';

const net = require('net');

let connections = 0;
const server = net.createServer((socket) => {
  connections++;
  socket.end();
}).listen(0, 'localhost', async () => {
  const { port } = server.address();
  for (const value of [port, String(port), `0x${port.toString(16)}`, `0X${port.toString(16)}`, ` ${port} `]) {
    for (const args of [[value], [value, 'localhost'], [{ port: value }], [{ port: value, host: 'localhost' }], [{ port: value, family: 4 }], [value, null], [value, undefined]]) {
      for (const make of [net.connect, net.createConnection, (...args) => new net.Socket().connect(...args)]) {
        await new Promise((resolve) => make(...args, resolve).resume());
        await new Promise((resolve) => make(...args).on('connect', resolve).resume());
      }
    }
  }
  await new Promise((resolve) => net.connect(server.address(), resolve).resume());
  server.close(() => console.log('closed', connections));
});
