// Sends every line to all clients. Prints its port.
const net = require('net');
const clients = new Set();
net.createServer((socket) => {
  let rest = '';
  socket.setEncoding('utf8');
  socket.on('data', (data) => {
    const lines = (rest + data).split('\n');
    rest = lines.pop();
    for (const line of lines) {
      for (const client of clients) client.write(line + '\n');
    }
  });
  socket.on('error', () => {});
  socket.on('close', () => clients.delete(socket));
  clients.add(socket);
}).listen(0, '127.0.0.1', function () { console.log(this.address().port); });
