// The events of both ends in each combination of allowHalfOpen, who ends first, and whether
// something is written after the end of the peer.
'use strict';

const net = require('net');

function run(serverHalfOpen, clientHalfOpen, first, late) {
  return new Promise((resolve) => {
    const logs = { client: [], server: [] };
    let open = 2;
    const watch = (who, socket) => {
      const note = (what) => logs[who].push(`${what}${socket.readable ? 'r' : '-'}${socket.writable ? 'w' : '-'}${socket.destroyed ? 'd' : '-'}${socket.readyState[0]}`);
      for (const event of ['end', 'finish', 'prefinish', 'error', 'close']) socket.on(event, () => note(`${event}:`));
      socket.on('data', (chunk) => logs[who].push(String(chunk)));
      socket.on('end', () => {
        const returned = late ? socket.write('late', (err) => logs[who].push(`written ${err ? err.code : 'ok'}`)) : '-';
        logs[who].push(`wrote ${returned}`);
        if (socket.allowHalfOpen) setImmediate(() => { note('later:'); socket.end('x'); });
      });
      socket.on('close', () => {
        if (--open === 0) server.close(() => resolve(logs));
      });
    };
    let client;
    let accepted;
    const both = () => {
      if (!accepted || !client || client.connecting) return;
      if (first !== 'server') client.end('from the client');
      if (first !== 'client') accepted.end('from the server');
    };
    const server = net.createServer({ allowHalfOpen: serverHalfOpen }, (socket) => {
      accepted = socket;
      watch('server', socket);
      both();
    }).listen(0, '127.0.0.1', () => {
      client = net.connect({ port: server.address().port, host: '127.0.0.1', allowHalfOpen: clientHalfOpen });
      watch('client', client);
      client.on('connect', both);
    });
  });
}

async function main() {
  for (const serverHalfOpen of [false, true]) {
    for (const clientHalfOpen of [false, true]) {
      for (const first of ['client', 'server']) {
        for (const late of [false, true]) {
          console.log({ serverHalfOpen, clientHalfOpen, first, late });
          const logs = await run(serverHalfOpen, clientHalfOpen, first, late);
          console.log('  client', logs.client.join(' '));
          console.log('  server', logs.server.join(' '));
        }
      }
    }
  }
}
main();
