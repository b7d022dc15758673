// What write refuses, and writing after end and destroy.
'use strict';

const net = require('net');

const server = net.createServer((socket) => {
  socket.resume();
  socket.on('close', () => server.close());
}).listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1', () => {
    for (const chunk of [null, undefined, 5, true, {}, []]) {
      try {
        client.write(chunk);
      } catch (err) {
        console.log(err.name, err.code, err.message);
      }
    }
    client.end('last');
    console.log(client.write('late', (err) => console.log('callback', err.code, err.message)));
  });
  client.on('error', (err) => console.log('error', err.code, err.message));
  client.on('close', (hadError) => {
    console.log('close', hadError);
    const destroyed = new net.Socket().destroy();
    destroyed.on('error', () => console.log('never'));
    console.log(destroyed.write('x', (err) => console.log('callback', err.name, err.code, err.message)));
  });
});
