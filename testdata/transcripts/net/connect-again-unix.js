// A unix socket told to connect again while it connects or is connected: the error comes later, and whatever was
// written before it goes.
'use strict';
const net = require('net');
const path = require('path');
const os = require('os');

const file = path.join(os.tmpdir(), 's');
const server = net.createServer((s) => {
  s.on('error', () => {});
  s.resume();
  s.write('hello');
});
const state = (s) => [s.readyState, s.connecting, s.pending, s.destroyed, s.bytesRead, s.bytesWritten, s.bufferSize].join(' ');
async function round(when) {
  const socket = new net.Socket();
  const again = () => {
    socket.connect(file);
    console.log(when, 'told again:', state(socket));
  };
  socket.on('error', (e) => console.log(when, 'error', e.message, state(socket)));
  const closed = new Promise((resolve) => socket.on('close', (hadError) => resolve(console.log(when, 'close', hadError, state(socket)))));
  socket.on('data', () => {});
  if (when === 'connecting') again();
  else socket.once(when, again);
  socket.connect(file);
  socket.write('hi');
  await closed;
}
server.listen(file, async () => {
  for (const when of ['connecting', 'connect', 'ready', 'data']) await round(when);
  process.exit(); // the connection that nobody hears of any more keeps the process
});
