// allowHalfOpen on the client: it may go on writing after the server has ended.
'use strict';

const net = require('net');

let received = '';
const server = net.createServer((socket) => {
  socket.end('all I have to say');
  socket.on('data', (chunk) => { received += chunk; });
  socket.on('close', () => server.close());
}).listen(0, '127.0.0.1', () => {
  const client = net.connect({ port: server.address().port, host: '127.0.0.1', allowHalfOpen: true });
  client.resume();
  client.on('end', () => {
    console.log('client end', client.readable, client.writable, client.readyState, client.writableEnded);
    setTimeout(() => {
      console.log(client.write('late words'), client.destroyed);
      client.end();
    }, 10);
  });
  client.on('close', (hadError) => console.log('client close', hadError));
});
process.on('exit', () => console.log('server received', received));
