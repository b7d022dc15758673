// What console.log shows of sockets and servers in each of their states.
'use strict';

const net = require('net');
const util = require('util');

// Numbers that another run or another platform may have otherwise.
function show(title, value) {
  console.log(title, util.inspect(value, { depth: 1 }).replace(/(async_id_symbol\)\]:) \d+/g, '$1 N').replace(/port: \d+/g, 'port: P'));
}

show('fresh', new net.Socket());
show('half open', new net.Socket({ allowHalfOpen: true, writable: false, noDelay: true, keepAlive: true, keepAliveInitialDelay: 3000 }));
let accepted;
const server = net.createServer((socket) => {
  accepted = socket;
  socket.resume();
});
show('server', server);
server.listen(0, '127.0.0.1', () => {
  show('listening', server);
  const client = net.connect({ port: server.address().port, host: '127.0.0.1' });
  client.write('early', 'latin1');
  show('connecting', client);
  client.on('close', () => {
    console.log(typeof client.remoteAddress);
    show('closed', client);
    server.close(() => {
      show('server closed', server);
      show('accepted closed', accepted);
    });
  });
  client.on('connect', () => client.end());
  client.resume();
});
