// bytesRead grows with 'data' and is whole at the end.
'use strict';

const net = require('net');

const size = 1 << 20;
const server = net.createServer((socket) => socket.end(Buffer.alloc(size))).listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1');
  let before = 0, received = 0, grows = true;
  client.on('data', (data) => {
    received += data.length;
    grows &&= client.bytesRead > before && client.bytesRead >= received;
    before = client.bytesRead;
  });
  client.on('end', () => console.log('end', grows, client.bytesRead === size, received === size));
  client.on('close', () => {
    console.log('close', client.bytesRead === size, client._handle);
    const resumed = net.connect(server.address().port, '127.0.0.1').resume();
    resumed.on('close', () => {
      console.log(resumed.bytesRead === size);
      server.close();
    });
  });
});
