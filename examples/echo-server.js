// An echo server: whatever a client sends comes back.
//
//   sluice examples/echo-server.js [port | path]
//   nc 127.0.0.1 8124
const net = require('node:net');

const where = process.argv[2] ?? '8124';

const server = net.createServer((socket) => {
  const name = `${socket.remoteAddress ?? 'client'}:${socket.remotePort ?? ''}`;
  console.log('%s connected', name);
  socket.on('error', (err) => console.log('%s failed: %s', name, err.message));
  socket.on('close', () => console.log('%s left after %d bytes', name, socket.bytesRead));
  socket.pipe(socket);
});

server.on('error', (err) => {
  console.error(err.message);
  process.exitCode = 1;
});

server.listen(/^\d+$/.test(where) ? { port: Number(where), host: '127.0.0.1' } : { path: where }, () => {
  const address = server.address();
  console.log('listening on %s', typeof address === 'string' ? address : `${address.address}:${address.port}`);
});

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    console.log('no more connections; waiting for those that are open');
    server.close();
  });
}
