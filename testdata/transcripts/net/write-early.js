// Writes before the connection is made: their order, counters and callbacks.
'use strict';

const net = require('net');

const text = 'żółć '.repeat(10);
const server = net.createServer((socket) => {
  let received = '';
  socket.setEncoding('utf8').on('data', (data) => received += data).on('end', () => {
    console.log('received', JSON.stringify(received));
    server.close();
  });
}).listen(0, '127.0.0.1', () => {
  const client = net.connect({ port: server.address().port, host: '127.0.0.1', highWaterMark: 0 });
  let connected = false;
  console.log(client.write(text, () => console.log('first callback', connected, client.bytesWritten)), client.bytesWritten, client.bufferSize, client.writableLength);
  console.log(client.end('more', () => console.log('end callback', client.bytesWritten)) === client, client.bytesWritten, client.readyState);
  client.on('connect', () => {
    connected = true;
    console.log('connect', client.bytesWritten);
  });
  client.on('close', () => console.log('close', client.bytesWritten, client.bufferSize)).resume();
});
