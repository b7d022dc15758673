// Sockets over descriptors: of a pipe, and of what is none.
'use strict';

const fs = require('fs');
const net = require('net');

for (const open of [() => fs.openSync(__filename), () => fs.openSync('/dev/null'), () => fs.openSync('/'), () => 999]) {
  const fd = open();
  try {
    console.log(new net.Socket({ fd }).readable);
  } catch (err) {
    console.log(err.name, err.code, err.message);
  }
  const server = net.createServer().on('error', function(err) {
    console.log(String(err), err.errno, err.syscall, err.address, err.port, this.listening);
    this.close();
  });
  console.log(server.listen({ fd }, () => console.log('never')) === server, server._handle);
}
