// destroy, with and without an error, inside of each callback.
'use strict';

const net = require('net');

const places = ['lookup', 'connect', 'ready', 'data', 'end', 'finish', 'drain', 'written', 'ended', 'timeout', 'pause', 'resume', 'readable', 'error', 'close', 'prefinish'];

function run(place, error) {
  return new Promise((resolve) => {
    const log = [];
    const server = net.createServer((socket) => {
      socket.on('error', () => {});
      socket.on('data', () => {});
      socket.write('hello');
      if (place === 'end' || place === 'close') socket.end();
    }).listen(0, '127.0.0.1', () => {
      const client = net.connect({ port: server.address().port, host: place === 'lookup' ? 'localhost' : '127.0.0.1', autoSelectFamily: false, family: 4 });
      const hit = () => {
        if (client.hit) return;
        client.hit = true;
        log.push(`destroy ${client.destroy(error) === client} ${client.destroyed} ${client.readyState}`);
      };
      for (const event of ['lookup', 'connectionAttempt', 'connect', 'ready', 'data', 'end', 'finish', 'prefinish', 'drain', 'timeout', 'pause', 'resume', 'error', 'close']) {
        client.on(event, (arg) => {
          log.push(event + (event === 'close' ? ` ${arg}` : event === 'error' ? ` ${arg.message}` : ''));
          if (event === place) hit();
        });
      }
      if (place === 'readable') client.on('readable', hit);
      if (place === 'error') client.on('connect', () => client.destroy(new Error('first')));
      if (place === 'timeout') client.on('data', () => client.setTimeout(20));
      if (place === 'drain') client.on('connect', () => client.write(Buffer.alloc(64e6)));
      if (place === 'written') client.write('x', (err) => { log.push(`written ${err}`); hit(); });
      if (place === 'pause') client.on('connect', () => client.pause());
      if (place === 'finish' || place === 'prefinish') client.end('bye');
      if (place === 'ended') client.end('bye', (err) => { log.push(`ended ${err}`); hit(); });
      client.on('close', () => server.close(() => resolve(log)));
    });
  });
}

async function main() {
  for (const place of places) {
    for (const error of [undefined, new Error('mine')]) {
      const log = await run(place, error);
      console.log(place, error ? 'with error:' : 'plain:', log.join(', '));
    }
  }
}
main();
