// What bytesWritten counts of writes that the system refuses: all but a short text on its own.
'use strict';

const net = require('net');

const kinds = {
  text: (socket, wrote) => socket.write('defg', wrote('1')),
  latin1: (socket, wrote) => socket.write('defg', 'latin1', wrote('1')),
  hex: (socket, wrote) => socket.write('defa', 'hex', wrote('1')),
  'long text': (socket, wrote) => socket.write('d'.repeat(6000), wrote('1')),
  'long latin1': (socket, wrote) => socket.write('d'.repeat(16385), 'latin1', wrote('1')),
  'just not long': (socket, wrote) => socket.write('d'.repeat(16384), 'latin1', wrote('1')),
  buffer: (socket, wrote) => socket.write(Buffer.from('defg'), wrote('1')),
  corked: (socket, wrote) => {
    socket.cork();
    socket.write('defg', wrote('1'));
    socket.write('hijkl', wrote('2'));
    socket.uncork();
  },
};
const stories = Object.keys(kinds);
(function next() {
  if (stories.length === 0) return;
  const kind = stories.shift();
  let client;
  const server = net.createServer((peer) => {
    peer.on('close', () => {
      const show = (what, err) => console.log(kind, what, err ? err.message : err, client.bytesWritten, client._bytesDispatched, client.writableLength);
      const wrote = (what) => (err) => show(what, err);
      client.write('abc', wrote('0')); // which the peer answers with a reset
      show('first');
      kinds[kind](client, wrote);
      show('second');
      client.write('waits', wrote('3'));
      show('third');
    });
    peer.destroy();
    server.close();
  }).listen(0, '127.0.0.1', () => {
    client = net.connect(server.address().port, '127.0.0.1');
    client.pause();
    client.on('error', (err) => console.log(kind, 'error', err.message, client.bytesWritten));
    client.on('close', () => {
      console.log(kind, 'close', client.bytesWritten, client._bytesDispatched);
      next();
    });
  });
})();
