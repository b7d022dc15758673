// Refused, reset, destroyed before the connection was made: each fails alone.
const net = require('net');
const show = (name) => (err) => console.log(name, err.code, err.syscall, err.errno < 0);

const server = net.createServer((socket) => {
  socket.on('error', show('server'));
  socket.on('close', (failed) => {
    console.log('server close', failed);
    early();
  });
  socket.resume();
});

function early() {
  const client = net.connect(server.address().port, '127.0.0.1', () => console.log('never'));
  client.on('close', (failed) => {
    console.log('early close', failed);
    refused(server.address().port);
  });
  client.write('lost', (err) => console.log('lost', err && err.code));
  client.destroy();
}

function refused(port) {
  server.close(() => {
    const client = net.connect(port, '127.0.0.1');
    client.on('error', show('refused')).on('close', (failed) => console.log('refused close', failed));
  });
}

server.listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1', () => client.resetAndDestroy());
});
