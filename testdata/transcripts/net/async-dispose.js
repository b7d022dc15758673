// Servers are closed by Symbol.asyncDispose, whether they listen or not.
'use strict';

const net = require('net');

async function run() {
  const server = net.createServer();
  console.log(typeof server[Symbol.asyncDispose], server[Symbol.asyncDispose].length);
  console.log(await server[Symbol.asyncDispose]());
  server.on('close', () => console.log('close'));
  await new Promise((resolve) => server.listen(0, resolve));
  const closed = server[Symbol.asyncDispose]();
  console.log(closed instanceof Promise, server.listening);
  console.log(await closed);
  await server[Symbol.asyncDispose]();
  await new Promise((resolve) => server.listen(0, resolve));
  const [one, two] = [server[Symbol.asyncDispose](), server[Symbol.asyncDispose]()];
  console.log(await one, await two);
  const socket = new net.Socket();
  socket.on('close', () => console.log('socket close'));
  console.log(typeof socket[Symbol.asyncDispose]);
  const disposed = socket[Symbol.asyncDispose]();
  console.log(disposed instanceof Promise, socket.destroyed);
  console.log(await disposed);
}
run();
