// Writes that are over or under way when a script closes the handle are told of when it is closed: after the immediates.
const net = require('net');

const server = net.createServer((socket) => {
  const last = !client.second;
  socket.on('error', () => {});
  if (last) socket.destroy();
  else socket.pause();
}).listen(0, '127.0.0.1', () => client('gone', () => client('open', () => server.close())));

function client(name, done) {
  client.second = name === 'open';
  const socket = net.connect(server.address().port, '127.0.0.1');
  socket.on('error', (err) => console.log(name, 'error', err.code === 'ECANCELED' ? err.message : 'of the peer'));
  socket.on('close', () => console.log(name, 'close'));
  socket.on('connect', () => {
    for (const n of [1, 64 << 20]) {
      socket.write(Buffer.alloc(n), (err) => console.log(name, 'write', n, err ? err.code === 'ECANCELED' ? err.message : 'failed' : err));
    }
    socket._handle.close(() => {
      console.log(name, 'closed');
      setImmediate(done);
    });
    setImmediate(() => console.log(name, 'immediate', socket.destroyed));
    process.nextTick(() => console.log(name, 'tick', socket.destroyed));
  });
}
