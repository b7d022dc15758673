// allowHalfOpen on the client, on the server, and neither: states at 'end', 'finish' and 'close'.
'use strict';

const net = require('net');

const state = (socket) => [socket.readable, socket.writable, socket.readyState, socket.destroyed, socket.allowHalfOpen].join();
async function run() {
  for (const [onServer, onClient] of [[false, false], [true, false], [false, true], [true, true]]) {
    const lines = { server: [], client: [] };
    await new Promise((resolve) => {
      let open = 2;
      const done = () => { if (--open === 0) server.close(resolve); };
      const watch = (side, socket) => {
        for (const name of ['finish', 'end', 'close']) socket.on(name, (...args) => lines[side].push(`${name} ${args} ${state(socket)}`));
        socket.on('close', done);
        socket.resume();
      };
      const server = net.createServer({ allowHalfOpen: onServer }, (socket) => {
        watch('server', socket);
        socket.end('from server');
      }).listen(0, '127.0.0.1', () => {
        const client = net.connect({ port: server.address().port, host: '127.0.0.1', allowHalfOpen: onClient });
        watch('client', client);
        client.on('end', () => {
          if (!onClient) return;
          console.log(client.write('more'));
          client.end();
        });
      });
    });
    console.log(onServer, onClient, lines);
  }
}
run();
