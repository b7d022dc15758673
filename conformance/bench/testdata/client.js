// Is the clients of an echo server: (port, connections, message). Each sends the message
// again when it has come back.
const net = require('net');
const [port, connections, message] = process.argv.slice(2);
const data = Buffer.from(message);
for (let i = 0; i < connections; i++) {
  const socket = net.connect(port, '127.0.0.1', () => socket.write(data));
  let missing = data.length;
  socket.on('data', (chunk) => {
    missing -= chunk.length;
    if (missing === 0) {
      missing = data.length;
      socket.write(data);
    }
  });
}
console.log('started');
