// Writing much to a peer that is gone: one error, then 'close'.
'use strict';

const net = require('net');

const events = [];
const server = net.createServer((socket) => {
  let callbacks = 0, failures = 0;
  socket.on('error', (err) => {
    events.push(['EPIPE', 'ECONNRESET'].includes(err.code) && ['write', 'read'].includes(err.syscall));
    socket.destroy();
  });
  socket.on('close', (failed) => {
    events.push(`close ${failed}`);
    setImmediate(() => events.push(callbacks, failures > 0));
    server.close();
  });
  for (let i = 0; i < 10; i++) {
    socket.write(Buffer.alloc(2_000_000), (err) => {
      callbacks++;
      if (err) failures++;
    });
  }
  socket.end();
}).listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1');
  client.once('data', () => {
    client.pause();
    setTimeout(() => client.destroy(), 20);
  });
});
process.on('exit', () => console.log(events));
