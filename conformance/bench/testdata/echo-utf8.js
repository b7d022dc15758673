// Echoes text that it decodes and encodes again, and reads no faster than it can write.
// Prints its port.
const net = require('net');
net.createServer((socket) => {
  socket.setEncoding('utf8');
  socket.on('data', (text) => { if (!socket.write(text)) socket.pause(); });
  socket.on('drain', () => socket.resume());
  socket.on('error', () => {});
}).listen(0, '127.0.0.1', function () { console.log(this.address().port); });
