// The answer comes after the question has ended.
const net = require('net');

const server = net.createServer({ allowHalfOpen: true }, (socket) => {
  let question = '';
  socket.setEncoding('utf8').on('data', (text) => { question += text; });
  socket.on('end', () => {
    console.log('asked', question, socket.readable, socket.writable, socket.readyState);
    setImmediate(() => socket.end(question.toUpperCase()));
  });
});
server.listen(0, '127.0.0.1', () => {
  const client = net.connect({ port: server.address().port, host: '127.0.0.1' });
  client.setEncoding('utf8');
  client.end('why', () => console.log('sent', client.readyState));
  client.on('data', (text) => console.log('answered', text));
  client.on('end', () => console.log('end'));
  client.on('close', (failed) => {
    console.log('close', failed);
    server.close(() => console.log('done'));
  });
});
