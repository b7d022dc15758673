// A socket whose handle was closed behind its back: the counters, and end.
'use strict';

const net = require('net');

const server = net.createServer((peer) => {
  peer.on('data', (data) => {
    console.log(String(data), peer.bytesRead, peer.bytesWritten);
    peer.write('answer');
    const show = () => console.log(peer.bytesRead, peer.bytesWritten, peer.readyState, peer.pending, peer.bufferSize);
    peer._handle.close(() => {
      show();
      setImmediate(() => {
        show();
        peer.end();
      });
    });
    show();
  });
  peer.on('error', (err) => console.log(err.name, err.code, err.message));
  server.close();
}).listen(0, '127.0.0.1', () => {
  net.connect(server.address().port, '127.0.0.1').on('error', () => {}).resume().end('question');
});
