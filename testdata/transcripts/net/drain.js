// A loop of writes until false, and again on 'drain'; what was written arrives as it was.
'use strict';

const net = require('net');

const size = 1_000_000, rounds = 30;
let received = 0, intact = true;
const server = net.createServer((socket) => {
  socket.on('data', (data) => {
    intact &&= data[0] === 0x78 && data[data.length - 1] === 0x78;
    received += data.length;
  });
  socket.on('end', () => socket.end());
}).listen(0, '127.0.0.1', () => {
  let sent = 0, drains = 0;
  const client = net.connect(server.address().port, '127.0.0.1', function more() {
    let room = true;
    while (room) {
      if (drains === rounds) return client.end();
      room = client.write(Buffer.alloc(size, 'x'));
      sent += size;
    }
    console.assert(client.writableNeedDrain, 'no drain needed');
    client.once('drain', () => {
      drains++;
      more();
    });
  }).resume();
  client.on('close', () => {
    console.log(drains, sent === received, intact, client.bytesWritten === sent, client.bufferSize);
    server.close();
  });
});
