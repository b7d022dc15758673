// Echoes by a 'data' listener. Prints its port.
const net = require('net');
net.createServer((socket) => {
  socket.on('data', (chunk) => socket.write(chunk));
  socket.on('error', () => {});
}).listen(0, '127.0.0.1', function () { console.log(this.address().port); });
