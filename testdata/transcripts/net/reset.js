// resetAndDestroy gives the peer ECONNRESET.
'use strict';

const net = require('net');

const log = { client: [], server: [] };
let client;
const server = net.createServer((socket) => {
  socket.on('error', (err) => log.server.push(err.name, err.code, err.errno, err.syscall, err.message));
  socket.on('end', () => log.server.push('end'));
  socket.on('close', (hadError) => {
    log.server.push('close ' + hadError);
    server.close();
  });
  socket.write('ready');
  socket.resume();
}).listen(0, '127.0.0.1', () => {
  client = net.connect(server.address().port, '127.0.0.1');
  client.once('data', () => log.client.push(client.resetAndDestroy() === client, client.destroyed));
  client.on('error', () => log.client.push('never'));
  client.on('close', (hadError) => log.client.push('close ' + hadError));
});
process.on('exit', () => console.log(log));
const unconnected = new net.Socket();
unconnected.on('error', (err) => console.log(err.code, err.message));
unconnected.resetAndDestroy();
