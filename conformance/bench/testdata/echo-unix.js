// Echoes on a unix socket at the path that its argument names. Prints that.
const fs = require('fs');
const net = require('net');
const path = process.argv[2];
fs.rmSync(path, { force: true }); // one that was killed has left it
net.createServer((socket) => {
  socket.on('data', (chunk) => socket.write(chunk));
  socket.on('error', () => {});
}).listen(path, () => console.log(path));
