// Pairs of writes that are corked, many times over.
'use strict';

const net = require('net');

let received = 0;
const server = net.createServer((socket) => {
  socket.on('data', (data) => received += data.length).on('error', (err) => console.log(err.code)).on('close', () => {
    console.log(received);
    server.close();
  });
}).listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1', () => {
    let all = true;
    for (let i = 0; i < 100; i++) {
      client.cork();
      all &&= client.write('ab') && client.write(Buffer.from('cd'));
      client.uncork();
    }
    console.log(all);
    client.end();
  }).resume();
});
