// bytesRead and bytesWritten.
'use strict';

const net = require('net');

const size = 300000;
const log = [];
const server = net.createServer((socket) => {
  let last = 0;
  let growing = true;
  socket.on('data', () => {
    growing = growing && socket.bytesRead > last;
    last = socket.bytesRead;
  });
  socket.on('end', () => log.push(['server', socket.bytesRead, growing, socket.bytesWritten]));
  socket.on('close', () => {
    log.push(['server after close', socket.bytesRead, socket.bytesWritten]);
    server.close();
  });
}).listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1');
  console.log(client.bytesRead, client.bytesWritten);
  client.write('é€');
  console.log('while connecting', client.bytesWritten);
  client.on('connect', () => {
    client.write(Buffer.alloc(size));
    client.cork();
    client.write('corked');
    console.log('corked', client.bytesWritten);
    client.uncork();
    client.end('end', () => console.log('client', client.bytesWritten));
  });
  client.resume();
});
process.on('exit', () => console.log(log));
