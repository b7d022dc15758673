// Data that is read late delays 'end', which comes before 'close'.
'use strict';

const net = require('net');

const events = { server: [], client: [] };
function late(side, socket) {
  let first = true;
  socket.on('readable', () => {
    if (!first) return;
    first = false;
    events[side].push('readable');
    setImmediate(() => setImmediate(() => {
      for (let chunk; (chunk = socket.read()) !== null;) events[side].push(String(chunk));
    }));
  });
  for (const name of ['end', 'close']) socket.on(name, () => events[side].push(name));
  socket.end(side);
}
const server = net.createServer((socket) => {
  late('server', socket);
  server.close();
}).listen(0, '127.0.0.1', () => late('client', net.connect(server.address().port, '127.0.0.1')));
process.on('exit', () => console.log(events));
