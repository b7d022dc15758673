// maxConnections, 'drop' and getConnections as connections come and go.
'use strict';

const net = require('net');

const once = (emitter, event) => new Promise((resolve) => emitter.once(event, (...args) => resolve(args)));

async function main() {
  const server = net.createServer();
  server.maxConnections = 2;
  const drops = [];
  server.on('drop', (data) => drops.push(data));
  const accepted = [];
  server.on('connection', (socket) => {
    accepted.push(socket);
    socket.on('error', () => {});
    socket.resume();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  const count = () => new Promise((resolve) => server.getConnections((err, n) => resolve([err, n])));
  console.log(await count());
  const connect = async () => {
    const client = net.connect(port, '127.0.0.1');
    client.on('error', () => {});
    await once(client, 'connect');
    client.resume();
    return client;
  };
  const a = await connect();
  if (accepted.length < 1) await once(server, 'connection');
  console.log(await count());
  const b = await connect();
  if (accepted.length < 2) await once(server, 'connection');
  console.log(await count(), server._connections);
  const c = await connect();
  await once(c, 'close');
  console.log(await count(), drops.length, accepted.length);
  const [drop] = drops;
  console.log(Object.keys(drop).join(), drop.localAddress, drop.localPort === port, drop.localFamily, drop.remoteAddress, typeof drop.remotePort, drop.remoteFamily);
  a.end();
  await once(a, 'close');
  console.log(await count());
  server.maxConnections = 0;
  const d = await connect();
  if (accepted.length < 3) await once(server, 'connection');
  console.log(await count(), 'no limit');
  server.maxConnections = -1;
  const e = await connect();
  await once(e, 'close');
  console.log(drops.length, await count());
  server.maxConnections = '3';
  const f = await connect();
  if (accepted.length < 4) await once(server, 'connection');
  console.log(await count());
  for (const socket of [b, d, f]) socket.destroy();
  server.close();
  await once(server, 'close');
  console.log(await count(), server._connections);
  server.getConnections((...args) => {
    console.log('later', args);
    throw new Error('in the callback');
  });
  process.on('uncaughtException', (err) => console.log('uncaught', err.message));
  try {
    server.getConnections();
  } catch (err) {
    console.log(err.name, err.code, err.message);
  }
}
main();
