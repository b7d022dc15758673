// The method _listen2 of servers: what each form of listen gives it, calling it, and
// replacing it.
'use strict';

const fs = require('fs');
const net = require('net');
const os = require('os');
const path = require('path');

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'net-'));
const file = path.join(dir, 's');
const { _listen2 } = net.Server.prototype;
net.Server.prototype._listen2 = function (...args) {
  console.log(' ', args.length, args.map((v) => (v === file ? 'FILE' : v)));
  return _listen2.apply(this, args);
};

const forms = {
  'port': [0],
  'host': [0, '127.0.0.1'],
  'path': [file],
  'ipv6Only': [{ port: 0, ipv6Only: true }],
  'backlog': [{ port: 0, backlog: 7 }],
  'third': [0, '127.0.0.1', 9],
  'exclusive': [{ port: 0, exclusive: true }],
  'path and backlog': [{ path: file, backlog: 3, readableAll: true }],
  'fd': [{ fd: 9999 }],
};

async function main() {
  for (const [name, args] of Object.entries(forms)) {
    const server = net.createServer();
    console.log(name);
    server.listen(...args);
    await new Promise((resolve) => {
      server.on('listening', resolve);
      server.on('error', (err) => {
        console.log(' ', err.code);
        resolve();
      });
    });
    await new Promise((resolve) => server.close(resolve));
  }

  const other = net.createServer().listen(0);
  const shared = net.createServer();
  console.log('handle');
  shared.listen(other._handle);
  shared.on('listening', () => shared.close());

  const server = net.createServer();
  console.log('direct');
  console.log(server._listen2('127.0.0.1', 0, 4, 10), server.listening, server._connectionKey);
  await new Promise((resolve) => server.on('listening', resolve));
  console.log(server.address().address);
  server.close();

  net.Server.prototype._listen2 = function () { console.log('mine'); };
  const replaced = net.createServer();
  replaced.listen(0, () => console.log('never'));
  console.log(replaced.listening);

  net.Server.prototype._listen2 = _listen2;
  const lookalike = net.createServer();
  lookalike._handle = {
    getsockname(out) { out.port = 7; return 0; },
    listen(backlog) { console.log('listen', backlog); return 0; },
    close(callback) { console.log('close'); if (callback) callback(); },
    getAsyncId() { return 77; },
    ref() {},
    unref() {},
  };
  lookalike._listen2(null, -1, -1, 5);
  await new Promise((resolve) => lookalike.on('listening', resolve));
  console.log(lookalike.address());
  lookalike.close();
}

main().finally(() => fs.rmSync(dir, { recursive: true }));
