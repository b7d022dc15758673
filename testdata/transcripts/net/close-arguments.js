// Arguments of close, and close where there is nothing to close.
'use strict';

const net = require('net');

async function run() {
  for (const arg of ['text', 5, {}, null, true, undefined]) {
    const server = net.createServer().listen(0);
    await new Promise((resolve) => server.on('listening', resolve));
    const closed = new Promise((resolve) => server.on('close', resolve));
    console.log(server.close(arg) === server, await closed);
  }
  const server = net.createServer();
  for (const name of ['close', 'error']) server.on(name, (...args) => console.log(name, args));
  await new Promise((resolve) => server.close(function(err) {
    console.log(this === undefined, err.name, err.code, err.message);
    resolve();
  }));
  server.listen(0);
  await new Promise((resolve) => server.on('listening', resolve));
  let calls = 0;
  server.close((err) => console.log('first', err, ++calls));
  await new Promise((resolve) => server.close((err) => {
    console.log('second', err.code, ++calls);
    resolve();
  }));
}
run();
