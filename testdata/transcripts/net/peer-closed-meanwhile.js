// A socket that learns of its peer's bytes and of its end in one turn of the loop: what it writes then has failed at once.
const net = require('net');

const server = net.createServer((socket) => {
  socket.on('error', (err) => console.log('error', err.message));
  socket.on('close', (failed) => {
    console.log('close', failed, socket.writableEnded, socket.bytesWritten);
    server.close();
  });
  socket.write('x'.repeat(100000));
  socket.write('y'.repeat(100000));
  socket.on('data', () => {
    socket.end('bye', (err) => console.log('end', err && err.message));
    console.log('ended', socket.writableEnded, socket.writableLength, socket.errored && socket.errored.message);
  });
}).listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1', () => client.write('hello'));
  client.once('data', (data) => {
    console.log(data.length);
    client.destroy();
  });
});
