// A socket is connected again and again, from its own 'close'.
'use strict';

const net = require('net');

const rounds = 50;
const counts = {};
const failed = new Set();
const server = net.createServer((socket) => {
  socket.end('hello');
  socket.on('close', (hadError) => failed.add(hadError));
  socket.resume();
}).listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  const client = net.connect(port, '127.0.0.1');
  client.setEncoding('utf8');
  let round = 0;
  for (const name of ['connect', 'ready', 'data', 'end', 'finish', 'close', 'error']) client.on(name, () => counts[name] = (counts[name] ?? 0) + 1);
  client.on('data', (text) => { if (text !== 'hello' || client.bytesRead !== 5) throw new Error('wrong data'); });
  client.on('close', (hadError) => {
    failed.add(hadError);
    if (++round === rounds) {
      console.log(counts, [...failed]);
      server.close();
      return;
    }
    client.connect(port, '127.0.0.1');
    if (client.destroyed || !client.connecting) throw new Error('wrong state');
  });
});
