// end(text) before the connection is made.
'use strict';

const net = require('net');

const server = net.createServer((socket) => socket.end().resume()).listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1');
  console.log(client.end('text') === client, client.readyState, client.writable);
  const events = [];
  for (const name of ['connect', 'finish', 'end', 'close']) client.on(name, () => events.push(`${name} ${client.destroyed}`));
  client.resume().on('close', () => {
    console.log(events[0], events.slice(1, 3).sort(), events[3]);
    server.close();
  });
});
