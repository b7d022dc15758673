// A connection that nobody accepts.
'use strict';

const net = require('net');

const server = net.createServer().listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  server.close(() => {
    const client = net.connect(port, '127.0.0.1', () => console.log('never'));
    client.write('lost', (err) => console.log('write callback', err.code));
    client.on('error', (err) => {
      console.log('error', err.name, err.code, err.errno, err.syscall, err.address, err.port === port);
      console.log(err.message.replace(port, 'PORT'), Object.keys(err), err instanceof Error);
      console.log(client.destroyed, client.connecting, client.pending, client.readyState);
    });
    for (const name of ['end', 'finish', 'ready']) client.on(name, () => console.log(name));
    client.on('close', (hadError) => console.log('close', hadError, client.readyState));
    console.log(client.connecting, client.readyState);
  });
});
