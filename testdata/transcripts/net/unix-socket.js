// Unix sockets: addresses, echo, the file.
'use strict';

const net = require('net');
const fs = require('fs');
const os = require('os');
const path = require('path');

const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 's')), 'sock');
let accepted;
const server = net.createServer((socket) => {
  accepted = [socket.remoteAddress, socket.remotePort, socket.localAddress, socket.address()];
  socket.pipe(socket);
});
server.listen(file, () => {
  console.log(server.address() === file, fs.statSync(file).isSocket());
  const client = net.connect(file, () => {
    console.log('connect', client.remoteAddress, client.remoteFamily, client.address());
    client.end('over a unix socket');
  });
  client.on('data', (chunk) => console.log('data', String(chunk)));
  client.on('close', (hadError) => {
    console.log('close', hadError);
    server.close(() => console.log('file there:', fs.existsSync(file)));
  });
});
process.on('exit', () => console.log('accepted', accepted));
