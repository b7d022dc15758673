// A server is unref'd when its socket closes: the process ends without closing it.
'use strict';

const net = require('net');

const server = net.createServer((socket) => {
  socket.resume().on('close', () => server.unref());
  socket.end();
}).listen(0, '127.0.0.1', () => net.connect(server.address().port, '127.0.0.1').resume());
server.on('close', () => console.log('never'));
process.on('exit', (code) => console.log('exit', code, server.listening));
