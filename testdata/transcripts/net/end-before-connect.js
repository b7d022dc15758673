// A socket that is ended and was never connected has not finished; its end follows when it is connected.
'use strict';

const net = require('net');

const socket = new net.Socket();
for (const event of ['prefinish', 'finish', 'end', 'close']) socket.on(event, (value) => console.log(event, value));
socket.end((err) => console.log('end called back', err));
console.log(socket.writableEnded, socket.writableFinished, socket.listenerCount('connect'));
setImmediate(() => {
  console.log(socket.writableEnded, socket.writableFinished, socket.listenerCount('connect'));
  const server = net.createServer((peer) => {
    peer.resume().on('end', () => console.log('the peer has seen the end'));
    server.close();
  }).listen(0, '127.0.0.1', () => socket.connect(server.address().port, '127.0.0.1', () => console.log('connected')));
});
