// Answers lines that ask for a sum: each by a write of its own, or with the argument
// "joined" all that have come by one. Prints its port.
const net = require('net');
const joined = process.argv[2] === 'joined';

function answer(line) {
  const [, a, b] = line.split(' ');
  return `sum ${Number(a) + Number(b)}\n`;
}

net.createServer((socket) => {
  let rest = '';
  socket.setEncoding('utf8');
  socket.on('data', (data) => {
    const lines = (rest + data).split('\n');
    rest = lines.pop();
    if (joined) {
      socket.write(lines.map(answer).join(''));
    } else {
      for (const line of lines) socket.write(answer(line));
    }
  });
  socket.on('error', () => {});
}).listen(0, '127.0.0.1', function () { console.log(this.address().port); });
