// Data that was written before the connection is made reaches the server that answers, once.
'use strict';

const net = require('net');

let received = '';
const server = net.createServer((socket) => {
  socket.setEncoding('utf8').on('data', (text) => received += text).on('end', () => {
    console.log('received', received);
    server.close();
  });
}).listen(0, '127.0.0.1', () => {
  const client = net.createConnection({
    port: server.address().port,
    host: 'name.test',
    lookup: (host, options, callback) => callback(null, [{ address: '::1', family: 6 }, { address: '127.0.0.1', family: 4 }]),
  });
  console.log(client.write('early '), client.bytesWritten);
  client.on('connect', () => {
    client.end('late');
    console.log(client.bytesWritten);
  }).resume();
});
