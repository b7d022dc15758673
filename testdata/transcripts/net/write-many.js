// Half a million small writes: each calls back once, in their order, and every byte arrives.
'use strict';

const net = require('net');

const count = 500000;
let received = 0, called = 0, disordered = 0;
const result = [];
const server = net.createServer((socket) => {
  socket.on('data', (chunk) => { received += chunk.length; });
  socket.on('end', () => {
    result.push(`received ${received}`);
    server.close();
  });
});
server.listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1', () => {
    for (let i = 0; i < count; i++) {
      client.write('x', (err) => {
        if (err || called !== i) disordered++;
        called++;
      });
    }
    client.end();
  });
  client.resume().on('close', () => result.push(`called ${called}, out of order ${disordered}`));
});
process.on('exit', () => console.log(result.sort()));
