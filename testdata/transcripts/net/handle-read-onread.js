// Reading that a script has begun by the handle stops as any does: when onread says so, when there is enough.
const net = require('net');

const server = net.createServer((socket) => {
  socket.end('some bytes that are read seven at a time');
  socket.on('close', () => {
    if (--server.clients === 0) server.close();
  }).on('error', () => {}).resume();
}).listen(0, '127.0.0.1', () => {
  server.clients = 2;
  const { port } = server.address();
  let calls = 0;
  const first = net.connect({ port, host: '127.0.0.1', onread: {
    buffer: Buffer.alloc(7),
    callback(n, buffer) {
      console.log('onread', buffer.toString('latin1', 0, n), first._handle.reading);
      if (++calls === 2) setImmediate(() => console.log('readStart', first._handle.readStart(), first._handle.reading));
      if (calls === 4) setImmediate(() => setImmediate(() => first.destroy()));
      return calls !== 2 && calls !== 4;
    },
  } });
  first.on('close', () => {
    const second = net.connect({ port, host: '127.0.0.1', readableHighWaterMark: 1 });
    second.pause();
    second.on('connect', () => {
      console.log('readStart', second._handle.readStart(), second._handle.reading, second.readableLength);
      const look = () => second.readableLength ? done() : setImmediate(look);
      const done = () => {
        console.log(second.readableLength, second._handle.reading);
        second.destroy();
      };
      look();
    });
  });
});
