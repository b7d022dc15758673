// A path that is too long is cut, for servers and for clients alike.
'use strict';

const fs = require('fs');
const net = require('net');

process.chdir(process.env.TMPDIR);
const long = './' + 'x'.repeat(150);
const server = net.createServer((socket) => socket.end()).listen(long, () => {
  console.log(server.address() === long, fs.readdirSync('.').map((name) => name.length));
  net.connect(long, () => console.log('connect')).resume().on('close', () => server.close(() => console.log(fs.readdirSync('.').length)));
});
