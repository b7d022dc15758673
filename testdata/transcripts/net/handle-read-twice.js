// Reading that a script starts by the handle, whatever the socket does.
const net = require('net');

const server = net.createServer({ pauseOnConnect: true }, (socket) => {
  console.log('accepted', socket._handle.reading);
  console.log(socket._handle.readStart(), socket._handle.readStart(), socket._handle.reading);
  socket.on('error', (err) => console.log('error', err.message, err.code, err.errno, err.syscall));
  socket.on('close', (failed) => {
    console.log('close', failed);
    server.close();
  });
  socket.resume();
}).listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address(), () => {
    console.log('connected', client._handle.reading, client._handle.readStart());
    console.log(client._handle.readStop(), client._handle.readStop(), client._handle.readStart());
  });
  client.resume().on('error', () => {});
});
