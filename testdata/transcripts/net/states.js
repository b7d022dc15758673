// connecting, pending, readyState and the addresses over the life of a client.
'use strict';

const net = require('net');

let client;
function show(title) {
  const { connecting, pending, readyState, readable, writable, destroyed, remoteAddress, remoteFamily, localAddress } = client;
  console.log(`${title}:`, connecting, pending, readyState, readable, writable, destroyed, remoteAddress, remoteFamily, localAddress);
}
const server = net.createServer((socket) => socket.end('bye')).listen(0, '127.0.0.1', () => {
  client = new net.Socket();
  show('new');
  client.connect(server.address().port, '127.0.0.1', () => {
    show('connect');
    console.log(client.remotePort === server.address().port, client.localPort > 0, client.localFamily, client.address().family);
  });
  show('connecting');
  client.on('end', () => show('end'));
  client.on('close', () => {
    show('close');
    console.log(typeof client.remotePort, client.localPort, client.address());
    server.close();
  });
  client.resume();
});
