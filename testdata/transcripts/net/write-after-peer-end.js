// Writes in and after 'end', when the peer has ended first and when both have.
'use strict';

const net = require('net');

const server = net.createServer((socket) => socket.end()).listen(0, '127.0.0.1', async () => {
  await new Promise((resolve) => {
    const client = net.connect(server.address().port, '127.0.0.1', () => client.end());
    const events = [];
    client.on('end', () => {
      let inside = true;
      events.push(['write', client.write('text', (err) => events.push(['callback', inside, err.name, err.code, err.message]))]);
      process.nextTick(() => events.push(['tick']));
      inside = false;
    });
    client.on('error', (err) => events.push(['error', err.name, err.code, err.message]));
    client.on('close', (failed) => resolve(console.log(events, failed)));
    client.resume();
  });
  await new Promise((resolve) => {
    const client = net.connect(server.address().port, '127.0.0.1');
    client.on('end', () => console.log('end', client.writable, client.write('text')));
    client.on('error', () => {}); // the peer may be gone when the text arrives
    client.on('close', () => resolve());
    client.resume();
  });
  server.close();
});
