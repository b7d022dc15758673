// Answers lines that ask for something: each by a write of its own, or with the argument
// "joined" all that have come by one. Prints its port.
const net = require('net');
const joined = process.argv[2] === 'joined';

function answer(line) {
  const end = line.indexOf(' ');
  if (line.slice(0, end) !== 'get') return 'error\n';
  return `value of ${line.slice(end + 1)}\n`;
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
      lines.forEach((line) => socket.write(answer(line)));
    }
  });
  socket.on('error', () => {});
}).listen(0, '127.0.0.1', function () { console.log(this.address().port); });
