// A string whose encoding is said to be that of buffers.
'use strict';

const net = require('net');

const server = net.createServer((socket) => socket.on('error', () => {}).resume()).listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1', () => {
    for (const chunk of [Buffer.from('bytes'), 'text']) {
      try {
        console.log(client.write(chunk, 'buffer'));
      } catch (err) {
        console.log(err.name, err.code, err.message);
      }
    }
    console.log(client.writableLength, client.destroyed);
    client.destroy();
    server.close();
  });
});
