// Many small writes of one callback: what each returns, what counters say after it, the
// order of callbacks, and that the bytes are those from when it was written.
'use strict';

const net = require('net');

const server = net.createServer((socket) => {
  let received = '';
  socket.setEncoding('latin1');
  socket.on('data', (data) => { received += data; });
  socket.on('end', () => console.log('received', received.length, received.slice(0, 40), received.slice(-9)));
  socket.on('close', () => server.close());
}).listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1', () => {
    const reused = Buffer.alloc(4);
    let called = 0;
    for (let i = 0; i < 1000; i++) {
      reused.write(String(i).padStart(4, '0'));
      const more = client.write(reused, () => {
        called++;
        if (i % 250 === 0) console.log('called', i, called, client.bytesWritten);
      });
      if (i % 250 === 0) console.log('wrote', i, more, client.writableLength, client.bytesWritten, client.bufferSize);
    }
    client.write('text', 'utf8', () => console.log('called text', called));
    client.write(Buffer.from('corked'), () => console.log('called buffer', called));
    process.nextTick(() => console.log('tick', called));
    Promise.resolve().then(() => console.log('microtask', called));
    setImmediate(() => {
      console.log('immediate', called, client.writableLength);
      client.end('the end', () => console.log('finished', client.bytesWritten));
    });
    console.log('end of callback', called, client.writableLength, client.writableNeedDrain);
  });
  client.on('drain', () => console.log('drain'));
  client.on('close', (failed) => console.log('close', failed));
});
