// exclusive, and every form in which a backlog is given.
'use strict';

const net = require('net');
const path = require('path');

async function run() {
  const file = path.join(process.env.TMPDIR, 'backlog.sock');
  for (const args of [[0, 5], [0, '127.0.0.1', 5], [0, null, 5], [0, '127.0.0.1', '5'], [file, 5], [{ port: 0, backlog: 5 }], [{ port: 0, backlog: '5' }],
    [{ path: file, backlog: 5 }], [{ port: 0, exclusive: true }], [{ path: file, exclusive: true }]]) {
    const server = net.createServer();
    await new Promise((resolve) => server.listen(...args, resolve));
    console.log(server.listening, server._connectionKey?.replace(file, 'FILE'));
    await new Promise((resolve) => server.close(resolve));
  }
}
run();
