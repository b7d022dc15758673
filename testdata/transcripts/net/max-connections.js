// maxConnections: who is let in, and what the others see.
'use strict';

const net = require('net');

const seen = [];
const server = net.createServer((socket) => {
  socket.on('data', (text) => seen.push(String(text)));
  socket.on('end', () => socket.end());
});
const dropped = [];
server.on('drop', (data) => dropped.push(data));
server.listen(0, '127.0.0.1', async () => {
  server.maxConnections = 1;
  const { port } = server.address();
  const connect = (n) => {
    const client = net.connect(port, '127.0.0.1');
    const events = [];
    for (const name of ['connect', 'data', 'end', 'close']) client.on(name, () => events.push(name));
    client.on('error', (err) => events.push('end')); // a reset tells the same
    client.on('connect', () => client.write(String(n)));
    client.events = events;
    return client;
  };
  const closed = (client) => new Promise((resolve) => client.on('close', resolve));
  const first = connect(0);
  await new Promise((resolve) => server.once('connection', (socket) => socket.once('data', resolve)));
  const second = connect(1);
  await closed(second);
  console.log(second.events.includes('connect'), second.events.includes('data'), second.events.at(-1), first.destroyed);
  const gone = new Promise((resolve) => {
    const check = () => server._connections === 0 ? resolve() : setImmediate(check);
    check();
  });
  first.end();
  await closed(first);
  await gone;
  const third = connect(2);
  await new Promise((resolve) => server.once('connection', (socket) => socket.once('data', resolve)));
  const fourth = connect(3);
  await closed(fourth);
  third.end();
  await closed(third);
  console.log(seen, dropped.length);
  for (const data of dropped) {
    console.log(Object.keys(data), data.localAddress, data.localPort === port, data.localFamily, data.remoteAddress,
      typeof data.remotePort, data.remoteFamily);
  }
  server.close();
});
