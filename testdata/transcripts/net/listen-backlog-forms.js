// What may stand for the backlog, as an argument and as an option.
'use strict';
const net = require('net');

(async () => {
  for (const backlog of [1, '1', '0x2', 0, -1, 1.5, NaN, Infinity, 1n, -1n, null, undefined, true, false, {}, [], [3], 'x', new Date(5), Symbol('s')]) {
    const forms = [
      (server) => server.listen(0, backlog),
      (server) => server.listen(0, '127.0.0.1', backlog),
    ];
    if (typeof backlog !== 'bigint' && typeof backlog !== 'symbol') forms.push((server) => server.listen({ port: 0, host: '127.0.0.1', backlog }));
    for (const form of forms) {
      const server = net.createServer();
      const outcome = new Promise((resolve) => {
        server.on('listening', () => resolve('listening ' + server.address().family));
        server.on('error', (e) => resolve('error ' + e.code));
      });
      try {
        form(server);
        console.log(backlog, await outcome);
      } catch (e) {
        console.log(backlog, 'thrown', e.name, e.code, e.message);
      }
      server.close();
    }
  }
})();
