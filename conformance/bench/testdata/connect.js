// Takes connections and ends them when their client does. Prints its port.
const net = require('net');
net.createServer((socket) => {
  socket.resume();
  socket.on('error', () => {});
}).listen(0, '127.0.0.1', function () { console.log(this.address().port); });
