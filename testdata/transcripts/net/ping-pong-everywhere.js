// A thousand rounds of question and answer over IPv4, IPv6 and a unix socket at a time: each message is a chunk of
// its own, and no more than one waits.
'use strict';

const net = require('net');
const path = require('path');

const rounds = 1001;
const results = {};
function play(name, where) {
  const seen = results[name] = { answers: 0, callbacks: 0, wrong: 0, buffered: 0, order: [] };
  const server = net.createServer((socket) => {
    socket.setEncoding('utf8').on('data', (text) => {
      if (text !== 'PING') seen.wrong++;
      seen.buffered = Math.max(seen.buffered, socket.bufferSize);
      socket.write('PONG');
    });
    socket.on('end', () => socket.end());
  });
  server.listen(where, () => {
    const address = server.address();
    const client = typeof address === 'string' ? net.connect(address) : net.connect(address.port, address.address);
    const ping = () => {
      client.write('PING', () => seen.callbacks++);
      seen.buffered = Math.max(seen.buffered, client.bufferSize);
    };
    client.setEncoding('ascii').on('connect', ping);
    client.on('data', (text) => {
      if (text !== 'PONG') seen.wrong++;
      if (++seen.answers < rounds) ping();
      else client.end(() => seen.order.push(`end callback ${seen.callbacks}`));
    });
    for (const event of ['finish', 'end', 'close']) client.on(event, () => seen.order.push(`${event} ${seen.callbacks}`));
    client.on('close', () => server.close());
  });
}
play('IPv4', { port: 0, host: '127.0.0.1' });
play('IPv6', { port: 0, host: '::1' });
play('unix', path.join(process.env.TMPDIR, 'ping.sock'));
process.on('exit', () => {
  for (const [name, { buffered, ...seen }] of Object.entries(results)) console.log(name, seen, buffered <= 'PING'.length);
});
