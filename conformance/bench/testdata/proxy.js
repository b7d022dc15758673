// Passes connections on to the port that its argument names. Prints its own.
const net = require('net');
net.createServer({ allowHalfOpen: true }, (socket) => {
  const backend = net.connect({ port: process.argv[2], host: '127.0.0.1', allowHalfOpen: true });
  socket.pipe(backend);
  backend.pipe(socket);
  socket.on('error', () => backend.destroy());
  backend.on('error', () => socket.destroy());
}).listen(0, '127.0.0.1', function () { console.log(this.address().port); });
