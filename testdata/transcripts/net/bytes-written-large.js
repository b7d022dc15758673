// bytesWritten counts what is still queued, of strings, of buffers and of what is corked.
'use strict';

const net = require('net');

const size = 10_000_000;
const server = net.createServer((socket) => socket.resume().on('end', () => socket.end())).listen(0, '127.0.0.1', async () => {
  for (const data of [Buffer.alloc(size), 'x'.repeat(size)]) {
    await new Promise((resolve) => {
      const client = net.connect(server.address().port, '127.0.0.1', () => {
        client.end(data, () => console.log('callback', client.bytesWritten));
        console.log('end', client.bytesWritten);
      }).resume().on('close', resolve);
    });
  }
  await new Promise((resolve) => {
    const client = net.connect(server.address().port, '127.0.0.1', () => {
      client.cork();
      client.write('x'.repeat(size));
      console.log('corked', client.bytesWritten);
      client.write(Buffer.alloc(size));
      console.log('corked', client.bytesWritten);
      client.end('', () => console.log('callback', client.bytesWritten));
      client.uncork();
    }).resume().on('close', resolve);
  });
  server.close();
});
