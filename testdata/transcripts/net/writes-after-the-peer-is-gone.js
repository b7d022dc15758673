// The peer is gone: which of the writes of a callback fails, and how.
'use strict';

const net = require('net');

let client;
const server = net.createServer((peer) => {
  peer.on('close', () => {
    // The peer has closed with everything read: the first write finds out.
    const wrote = (name) => (err) => console.log(name, err ? `${err.code} ${err.syscall}` : 'written');
    console.log('returned', client.write('a', wrote('a')), client.write('b', wrote('b')), client.write('c', wrote('c')));
    console.log('state', client.writableLength, client.bytesWritten, client.destroyed, client.writable);
  });
  peer.destroy();
  server.close();
}).listen(0, '127.0.0.1', () => {
  client = net.connect(server.address().port, '127.0.0.1');
  client.pause();
  client.on('error', (err) => console.log('error', err.message, err.errno < 0));
  client.on('close', (failed) => console.log('close', failed));
});
