// Write callbacks run in order, before 'finish'; writes before the connection wait.
'use strict';

const net = require('net');

let received = '';
const server = net.createServer((socket) => {
  socket.on('data', (chunk) => { received += chunk; });
  socket.on('close', () => server.close());
}).listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1', () => {
    console.log('connect');
    client.write('3', () => console.log('callback 3'));
    client.write('4', 'latin1', () => console.log('callback 4'));
    client.end('5', () => console.log('end callback'));
  });
  client.on('finish', () => console.log('finish'));
  client.on('close', () => console.log('close'));
  client.resume();
  console.log(client.write('1', () => console.log('callback 1')), client.writableLength);
  console.log(client.write('2', () => console.log('callback 2')), client.writableLength);
});
process.on('exit', () => console.log('received', received));
