// What write refuses, connected or not.
'use strict';

const net = require('net');

const values = [null, true, false, undefined, 1, 1.0, Infinity, -Infinity, [], {}, Symbol('s'), () => {}, 1n];
function refused(when, socket) {
  socket.on('error', (err) => console.log(when, 'never', err.code));
  for (const value of values) {
    for (const method of ['write', 'end']) {
      if (method === 'end' && (value === null || value === undefined || typeof value === 'function')) continue;
      try {
        socket[method](value, () => {});
        console.log(when, method, value, 'accepted');
      } catch (err) {
        console.log(when, method, err.name, err.code, err.message);
      }
    }
  }
}
refused('unconnected', new net.Socket());
refused('unconnected, no room', new net.Socket({ highWaterMark: 0 }));
const server = net.createServer((socket) => socket.on('error', () => {}).resume()).listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1', () => {
    refused('connected', client);
    client.destroy();
    server.close();
  });
});
