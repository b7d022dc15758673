// A peer that does not read holds the writer back; nothing is lost.
const net = require('net');
const size = 1 << 20, count = 32;

const server = net.createServer((socket) => {
  let refused = false, written = 0;
  for (let i = 0; i < count; i++) {
    if (!socket.write(Buffer.alloc(size, i), () => written++)) refused = true;
  }
  console.log('refused', refused, 'waiting', socket.writableLength > size);
  socket.on('drain', () => console.log('drain', written === count));
  socket.end();
});
server.listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1');
  client.pause();
  let bytes = 0, inOrder = true;
  client.on('data', (chunk) => {
    for (let at = 0; at < chunk.length; at += 4096) {
      if (chunk[at] !== Math.floor((bytes + at) / size)) inOrder = false;
    }
    bytes += chunk.length;
  });
  client.on('close', (failed) => {
    console.log('close', failed, bytes === size * count, inOrder, client.bytesRead === bytes);
    server.close();
  });
  setTimeout(() => {
    console.log('paused', bytes);
    client.resume();
  }, 50);
});
