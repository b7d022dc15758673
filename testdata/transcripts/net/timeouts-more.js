// Idle timeouts: what starts them anew, what they do to the socket, and how they end.
'use strict';

const net = require('net');

const server = net.createServer((socket) => {
  socket.on('data', (chunk) => socket.write(chunk));
  socket.on('error', () => {});
}).listen(0, '127.0.0.1', async () => {
  const { port } = server.address();
  const connect = (options) => new Promise((resolve) => {
    const client = net.connect({ port, host: '127.0.0.1', ...options }, () => resolve(client));
  });
  const once = (emitter, event) => new Promise((resolve) => emitter.once(event, resolve));

  let client = await connect({ timeout: 30 });
  console.log(client.timeout, client.listenerCount('timeout'));
  await once(client, 'timeout');
  console.log('timeout', client.destroyed, client.readyState, client.timeout);
  client.write('again');
  await once(client, 'timeout');
  console.log('timeout after traffic', client.bytesRead >= 0);
  client.destroy();
  await once(client, 'close');
  console.log('closed', client.timeout, client.setTimeout(5) === client, client.timeout);

  client = await connect();
  console.log(client.timeout, client.setTimeout(20, function (...args) { console.log('callback', this === client, args.length); }) === client, client.timeout);
  await once(client, 'timeout');
  console.log(client.listenerCount('timeout'));
  const never = () => console.log('never');
  client.setTimeout(5, never);
  console.log(client.listenerCount('timeout'));
  client.setTimeout(0, never);
  console.log(client.listenerCount('timeout'), client.timeout);
  client.setTimeout(5, never);
  client.setTimeout(0);
  console.log(client.listenerCount('timeout'), client.timeout);
  client.removeAllListeners('timeout');
  client.timeout = 7;
  console.log(client.timeout);
  client.setTimeout(10);
  client.setTimeout(20);
  let count = 0;
  client.on('timeout', () => count++);
  await once(client, 'timeout');
  console.log(count);
  client.on('timeout', () => client.end());
  client.setTimeout(5);
  client.resume();
  await once(client, 'close');
  console.log('ended by a timeout', client.destroyed);

  // A connection that is not made in time.
  const slow = net.connect({ port, host: 'a.test', timeout: 20, lookup() {} });
  slow.on('timeout', () => {
    console.log('timeout', slow.connecting, slow.readyState);
    slow.destroy(new Error('too slow'));
  });
  slow.on('error', (err) => console.log(err.message));
  await once(slow, 'close').catch(() => {});
  console.log(slow.connecting, slow.destroyed);
  server.close();
});
