// destroySoon ends first and destroys when all is written.
'use strict';

const net = require('net');

let received = 0;
const server = net.createServer((socket) => {
  socket.on('data', (chunk) => { received += chunk.length; });
  socket.on('close', () => server.close());
}).listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1', () => {
    client.write(Buffer.alloc(100000));
    client.destroySoon();
    console.log(client.destroyed, client.writableEnded);
  });
  client.on('finish', () => console.log('finish'));
  client.on('close', (hadError) => console.log('close', hadError));
});
process.on('exit', () => console.log('received', received));
