// Two hundred rounds of question and answer keep their order and their limits.
'use strict';

const net = require('net');

const rounds = 200;
const server = net.createServer((socket) => {
  socket.setEncoding('utf8');
  socket.on('data', (text) => {
    if (text !== 'PING') console.log('server got', JSON.stringify(text));
    socket.write('PONG');
  });
  socket.on('close', () => server.close());
}).listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1');
  let count = 0;
  let callbacks = 0;
  client.setEncoding('ascii');
  const ping = () => client.write('PING', () => { callbacks++; });
  client.on('connect', ping);
  client.on('data', (text) => {
    if (text !== 'PONG') console.log('client got', JSON.stringify(text));
    count++;
    if (count < rounds) ping();
    else client.end();
  });
  client.on('close', () => console.log(count, callbacks, client.bytesRead, client.bytesWritten));
});
