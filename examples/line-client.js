// A client for protocols of lines: sends what comes in and prints what comes back.
//
//   sluice line-client.js HOST PORT [LINE]...
//
// With lines among the arguments it sends those; else it sends standard input. It ends
// when the server closes the connection.
'use strict';

const net = require('net');

const [host, port, ...lines] = process.argv.slice(2);
if (!(port > 0)) {
  console.error('usage: line-client.js HOST PORT [LINE]...');
  process.exit(1);
}

const socket = net.connect({ host, port });
socket.setEncoding('utf8');

let partial = '';
socket.on('data', (text) => {
  const received = (partial + text).split(/\r?\n/);
  partial = received.pop();
  for (const line of received) console.log(line);
});
socket.on('end', () => {
  if (partial) console.log(partial);
});
socket.on('error', (err) => {
  console.error(err.message);
  process.exitCode = 1;
});
socket.on('close', () => process.stdin.destroy());

if (lines.length > 0) {
  for (const line of lines) socket.write(line + '\r\n');
  socket.end();
} else {
  process.stdin.pipe(socket);
}
