// Reading and writing put a timeout off.
'use strict';

const net = require('net');

const server = net.createServer((socket) => {
  socket.pipe(socket);
  socket.on('close', () => server.close());
}).listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1');
  client.setTimeout(200);
  const start = Date.now();
  let writes = 0;
  const busy = setInterval(() => {
    writes++;
    client.write('x');
    if (writes === 8) clearInterval(busy);
  }, 30);
  client.resume();
  client.on('timeout', () => {
    console.log('timeout after', writes, 'writes, later than 400 ms:', Date.now() - start > 400);
    client.end();
  });
});
