// A socket whose handle a script has closed: what it has counted is gone, also once the socket is destroyed.
'use strict';
const net = require('net');

const server = net.createServer((s) => {
  s.on('error', () => {});
  s.write('hello');
});
server.listen(0, '127.0.0.1', () => {
  const socket = net.connect(server.address().port, '127.0.0.1');
  const counts = (when) => console.log(when, socket.bytesRead, socket.bytesWritten);
  socket.write('hi');
  socket.once('data', () => {
    counts('data');
    socket._handle.close(() => {
      counts('closing');
      setImmediate(() => {
        counts('closed');
        socket.destroy();
        counts('destroyed');
        server.close();
        process.exit();
      });
    });
  });
});
