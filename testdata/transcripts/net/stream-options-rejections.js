// captureRejections as an option of a socket: what a listener rejects destroys it.
'use strict';
const net = require('net');

const socket = new net.Socket({ captureRejections: true });
socket.on('ready', async () => { throw new Error('rejected'); });
socket.on('error', (e) => console.log('error', e.message));
socket.on('close', (hadError) => console.log('close', hadError));
socket.emit('ready');
console.log(socket.destroyed);
try {
  new net.Socket({ captureRejections: 1 });
} catch (e) {
  console.log(e.code, e.message);
}
