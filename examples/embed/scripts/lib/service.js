const net = require('net');
const counters = require('app:counters');

// serve answers each line with what answer makes of it.
exports.serve = (name, answer) => {
  const server = net.createServer((socket) => {
    let partial = '';
    socket.setEncoding('utf8');
    socket.on('error', (err) => console.log(`${name}: ${err.message}`));
    socket.on('data', (text) => {
      const lines = (partial + text).split('\n');
      partial = lines.pop();
      for (const line of lines) socket.write(`${counters.add('lines', 1)} ${answer(line)}\n`);
    });
  });
  server.listen(0, '127.0.0.1', () => console.log(`${name} ${server.address().port}`));
};
