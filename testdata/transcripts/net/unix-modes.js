// readableAll and writableAll.
'use strict';

const fs = require('fs');
const net = require('net');
const path = require('path');

process.umask(0o077);
async function run() {
  const file = path.join(process.env.TMPDIR, 'mode.sock');
  for (const options of [{}, { readableAll: true }, { writableAll: true }, { readableAll: true, writableAll: true }, { readableAll: 1 }, { writableAll: 'x' }]) {
    const server = net.createServer();
    await new Promise((resolve) => server.listen({ path: file, ...options }, resolve));
    console.log(options, (fs.statSync(file).mode & 0o777).toString(8));
    await new Promise((resolve) => server.close(resolve));
  }
}
run();
