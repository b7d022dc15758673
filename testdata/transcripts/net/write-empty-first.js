// A write that sends nothing says nothing of the peer: the next one draws its answer, the one after that fails.
const net = require('net');

const server = net.createServer((socket) => {
  const tell = (what) => (err) => console.log(what, err ? err.message : err);
  socket.on('error', tell('error')).on('close', (failed) => {
    console.log('close', failed);
    server.close();
  });
  console.log(socket.write('', tell('empty')));
  console.log(socket.write('one', tell('one')));
  console.log(socket.write('two', tell('two')));
}).listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1');
  client.on('connectionAttempt', () => process.nextTick(() => client.destroy()));
});
