// A socket that connects again: from 'close', while it is connected, to somewhere else, and
// after a failure.
'use strict';

const net = require('net');

const once = (emitter, event) => new Promise((resolve) => emitter.once(event, (...args) => resolve(args)));

async function main() {
  const server = net.createServer((socket) => {
    socket.on('error', () => {});
    socket.end('hello');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  const socket = new net.Socket();
  const log = [];
  for (const event of ['lookup', 'connect', 'ready', 'data', 'end', 'finish', 'close', 'error']) {
    socket.on(event, (arg) => log.push(event === 'error' ? arg.code : event === 'data' || event === 'close' ? `${event} ${arg}` : event));
  }
  const show = (what) => console.log(what, log.splice(0).join(', '), socket.destroyed, socket.readyState, socket.bytesRead, socket.bytesWritten, socket.errored && socket.errored.code, socket.closed);
  socket.connect(1, '127.0.0.1');
  await once(socket, 'close');
  show('refused');
  socket.connect(port, '127.0.0.1');
  show('connecting');
  await once(socket, 'close');
  show('closed');
  socket.connect({ port, host: '127.0.0.1' }, () => log.push('callback'));
  socket.end('bye');
  await once(socket, 'close');
  show('again');
  socket.connect(port, '127.0.0.1');
  socket.destroy();
  show('destroyed while connecting');
  await once(socket, 'close');
  show('closed');
  socket.connect(port, '127.0.0.1');
  await once(socket, 'connect');
  try {
    socket.connect(port, '127.0.0.1');
    show('connect while connected');
  } catch (err) {
    console.log(err.code, err.message);
  }
  await once(socket, 'close');
  show('closed');
  server.close();
}
main();
