// write after destroy, after resetAndDestroy and after end.
'use strict';

const net = require('net');

const server = net.createServer((socket) => socket.on('error', () => {}).resume()).listen(0, '127.0.0.1', async () => {
  for (const method of ['destroy', 'resetAndDestroy']) {
    await new Promise((resolve) => {
      const client = net.connect(server.address().port, '127.0.0.1', () => {
        client[method]();
        let inside = true;
        console.log(method, client.write('text', (err) => console.log(method, 'callback', inside, err.name, err.code, err.message)));
        inside = false;
      });
      client.on('error', (err) => console.log(method, 'error', err.code));
      client.on('close', (failed) => resolve(console.log(method, 'close', failed)));
    });
  }
  await new Promise((resolve) => {
    const client = net.connect(server.address().port, '127.0.0.1', () => {
      client.end();
      console.log(client.write('text', (err) => console.log('callback', err.code, err.message)));
    });
    client.on('error', (err) => console.log('error', err.name, err.code, err.message));
    client.on('close', (failed) => resolve(console.log('close', failed)));
    client.resume();
  });
  server.close();
});
