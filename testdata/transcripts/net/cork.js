// Corked writes leave together.
'use strict';

const net = require('net');

let chunks = 0;
let text = '';
const server = net.createServer((socket) => {
  socket.on('data', (chunk) => {
    chunks++;
    text += chunk;
  });
  socket.on('close', () => {
    console.log(chunks, text);
    server.close();
  });
}).listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1', () => {
    client.cork();
    for (const part of ['one ', 'two ', 'three ']) console.log(client.write(part), client.writableLength);
    client.write(Buffer.from('bytes '));
    client.write('6869', 'hex');
    client.uncork();
    console.log('uncorked', client.writableCorked);
    client.end();
  });
});
