// An echo server, its client, and the order of events on each side.
'use strict';

const net = require('net');

const log = { server: [], client: [] };
const server = net.createServer((socket) => {
  log.server.push('connection');
  socket.setEncoding('utf8');
  socket.on('data', (text) => {
    log.server.push(`data ${text}`);
    socket.write(text.toUpperCase());
  });
  socket.on('end', () => log.server.push('end'));
  socket.on('finish', () => log.server.push('finish'));
  socket.on('close', (hadError) => {
    log.server.push(`close ${hadError}`);
    server.close();
  });
});
server.on('listening', () => log.server.push('listening'));
server.on('close', () => log.server.push('server close'));
server.listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1', () => {
    log.client.push('connect');
    client.write('hello');
  });
  client.setEncoding('utf8');
  client.on('ready', () => log.client.push('ready'));
  client.on('data', (text) => {
    log.client.push(`data ${text}`);
    client.end();
  });
  for (const name of ['finish', 'end', 'close']) client.on(name, (...args) => log.client.push([name, ...args].join(' ')));
});
process.on('exit', () => console.log(log));
