// AbortSignals close a server and destroy a socket.
'use strict';

const net = require('net');

const stop = new AbortController();
const server = net.createServer();
server.on('close', () => {
  console.log('server close', server.listening);
  const aborted = net.createServer();
  aborted.listen({ port: 0, signal: AbortSignal.abort() }, () => console.log('never'));
  aborted.on('close', () => console.log('never listened'));
});
server.listen({ port: 0, host: '127.0.0.1', signal: stop.signal }, () => {
  const controller = new AbortController();
  const client = net.connect({ port: server.address().port, host: '127.0.0.1', signal: controller.signal }, () => controller.abort());
  client.on('error', (err) => console.log(err.name, err.code, err.message));
  client.on('close', (hadError) => {
    console.log('close', hadError);
    stop.abort();
    console.log('listening', server.listening);
  });
});
