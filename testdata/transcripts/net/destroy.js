// destroy with and without an error, seen from both sides.
'use strict';

const net = require('net');

function run(err, next) {
  const log = { client: [], server: [] };
  const server = net.createServer((socket) => {
    socket.on('end', () => log.server.push('end'));
    socket.on('error', (e) => log.server.push('error ' + e.code));
    socket.on('close', (hadError) => {
      log.server.push('close ' + hadError);
      server.close();
    });
    socket.resume();
  }).on('close', () => {
    console.log(err && err.message, log);
    next();
  });
  server.listen(0, '127.0.0.1', () => {
    const client = net.connect(server.address().port, '127.0.0.1', () => {
      log.client.push(client.destroy(err) === client, client.destroyed, client.writable, client.readyState);
      client.destroy(new Error('ignored'));
    });
    client.on('error', (e) => log.client.push('error ' + e.message));
    client.on('end', () => log.client.push('end'));
    client.on('close', (hadError) => log.client.push('close ' + hadError));
  });
}
run(undefined, () => run(new Error('on purpose'), () => {
  const never = new net.Socket();
  never.on('close', (hadError) => console.log('never connected', hadError));
  never.destroy();
}));
