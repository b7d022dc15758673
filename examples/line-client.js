// A client of a line protocol: sends the lines it reads, prints those it gets,
// and ends its side when there is nothing more to send.
//
//   printf 'hello\nworld\n' | sluice examples/line-client.js 8124
const net = require('node:net');

const [port = '8124', host = '127.0.0.1'] = process.argv.slice(2);
const socket = net.connect(Number(port), host);
socket.setEncoding('utf8');

process.stdin.pipe(socket);

let rest = '';
socket.on('data', (data) => {
  const lines = (rest + data).split('\n');
  rest = lines.pop();
  for (const text of lines) console.log('< %s', text);
});
socket.on('end', () => {
  if (rest) console.log('< %s', rest);
});
socket.on('error', (err) => {
  console.error(err.message);
  process.exitCode = 1;
});
