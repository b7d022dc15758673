// Very many small writes: a callback for each, in their order, before 'finish'.
'use strict';

const net = require('net');

const count = 100_000;
let received = 0;
const server = net.createServer((socket) => {
  socket.on('data', (data) => received += data.length).on('end', () => socket.end());
}).listen(0, '127.0.0.1', () => {
  let called = 0, ordered = true;
  const events = [];
  const client = net.connect(server.address().port, '127.0.0.1', () => {
    for (let i = 0; i < count; i++) client.write('x', () => ordered &&= called++ === i);
    client.end(() => events.push(`end callback ${called === count}`));
  });
  for (const name of ['finish', 'end', 'close']) client.on(name, () => events.push(`${name} ${called === count}`));
  client.resume().on('close', () => {
    console.log(ordered, received === count, events);
    server.close();
  });
});
