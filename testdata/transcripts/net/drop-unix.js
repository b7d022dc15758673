// A server on a unix socket drops connections without telling whose.
'use strict';

const net = require('net');
const path = require('path');

const file = path.join(process.env.TMPDIR, 'drop.sock');
const server = net.createServer((socket) => {
  console.log('connection');
  socket.resume();
  net.connect(file).on('error', () => {}).on('close', () => {
    console.log('dropped client close');
    first.end();
    server.close();
  }).resume();
});
server.maxConnections = 1;
server.on('drop', (...args) => console.log('drop', args));
let first;
server.listen(file, () => first = net.connect(file).resume());
