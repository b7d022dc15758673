// Has connections do nothing, and says when there are as many as its argument tells.
// Prints its port before.
const net = require('net');
let missing = Number(process.argv[2]);
const ignore = () => {};
net.createServer((socket) => {
  socket.on('data', ignore);
  socket.on('error', ignore);
  if (--missing === 0) console.log('all');
}).listen(0, '127.0.0.1', function () { console.log(this.address().port); });
