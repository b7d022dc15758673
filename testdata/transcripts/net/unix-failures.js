// Paths that cannot be listened on, or connected to.
'use strict';

const fs = require('fs');
const net = require('net');
const path = require('path');

const clean = (err) => JSON.stringify({ ...err, message: err.message }).replaceAll(process.env.TMPDIR, 'TMP');
const inside = (name) => path.join(process.env.TMPDIR, name);
async function run() {
  const listens = (server, ...args) => new Promise((resolve) => {
    server.on('error', (err) => resolve(console.log('listen', clean(err), server.listening)));
    server.listen(...args, () => resolve(console.log('listening')));
  });
  const first = net.createServer();
  await listens(first, inside('used.sock'));
  await listens(net.createServer(), inside('used.sock'));
  await listens(net.createServer(), { path: inside('used.sock'), writableAll: true });
  console.log(first.listening);
  await listens(net.createServer(), inside('none/x.sock'));
  fs.writeFileSync(inside('file'), '');
  await listens(net.createServer(), inside('file'));
  await listens(net.createServer(), inside('file/x.sock'));
  await listens(net.createServer(), process.env.TMPDIR);
  const fails = (...args) => new Promise((resolve) => {
    const client = net.connect(...args, () => console.log('connect'));
    client.on('error', (err) => console.log('connect', clean(err), client.destroyed));
    client.on('close', (failed) => resolve(console.log('close', failed)));
  });
  await fails(inside('none'));
  await fails(inside('file'));
  await fails(process.env.TMPDIR);
  await fails(inside('file/x'));
  // A socket that nobody listens on any more, as a process that died leaves it.
  fs.linkSync(inside('used.sock'), inside('stale.sock'));
  await new Promise((resolve) => first.close(resolve));
  console.log(fs.existsSync(inside('used.sock')), fs.existsSync(inside('stale.sock')));
  await fails(inside('stale.sock'));
  await listens(net.createServer(), inside('stale.sock'));
  fs.unlinkSync(inside('stale.sock'));
  const again = net.createServer();
  await listens(again, inside('stale.sock'));
  again.close();
}
run();
