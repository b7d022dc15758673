// connect on a socket that is about to connect, and that is connected.
'use strict';

const net = require('net');

const moments = {
  'at once': (socket, again) => again(),
  'on a tick': (socket, again) => process.nextTick(() => process.nextTick(again)),
  'when connected': (socket, again) => socket.once('connect', () => process.nextTick(again)),
  'to a port that refuses': (socket, again) => socket.once('connect', () => process.nextTick(again, 1)),
};

const server = net.createServer((socket) => {
  socket.on('error', () => {});
  socket.on('data', (chunk) => socket.end(chunk));
}).listen(0, '127.0.0.1', async () => {
  const { port } = server.address();
  for (const [name, act] of Object.entries(moments)) {
    const socket = new net.Socket();
    const log = [];
    for (const event of ['connectionAttempt', 'connectionAttemptFailed', 'connect', 'ready', 'data', 'end', 'close']) {
      socket.on(event, (arg) => log.push(event === 'data' ? String(arg) : event));
    }
    socket.on('error', (err) => log.push(err.message.replaceAll(port, 'PORT').replace(/:\d+\)/, ':LOCAL)'), err.code, err.syscall));
    socket.connect(port, '127.0.0.1', () => log.push('first callback'));
    act(socket, (to = port) => {
      log.push(socket.connect(to, '127.0.0.1', () => log.push('second callback')) === socket, socket.readyState);
      socket.write('text');
    });
    await new Promise((resolve) => socket.on('close', resolve));
    console.log(name, log.join(', '));
  }
  server.close();
});
