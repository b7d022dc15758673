// stderr: compare
// An async arrow function that listens is called on the emitter, as its stack shows.
'use strict';
const net = require('net');

const server = net.createServer();
server.on('listening', async () => {
  server.close();
  throw new RangeError('thrown in a listener');
});
server.listen(0, '127.0.0.1');
