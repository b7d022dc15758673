// What counts as a port, as the first argument of listen and as an option.
'use strict';

const net = require('net');

async function run() {
  for (const form of ['positional', 'option']) {
    for (const port of [0, '0', undefined, null, -1, 65536, 123.456, NaN, Infinity, -Infinity, '', ' ', 'abc', '0x', true, false, [], {}, 1n, '-1', '65536', '1e9']) {
      const server = net.createServer();
      try {
        await new Promise((resolve) => server.on('error', resolve) && server.listen(form === 'option' ? { port } : port, resolve));
        console.log(form, port, 'listens', server.address() && typeof (server.address().port ?? server.address()));
        await new Promise((resolve) => server.close(resolve));
      } catch (err) {
        console.log(form, port, err.name, err.code, err.message);
      }
    }
  }
  for (const options of [{ port: -1, path: '/nowhere' }, { path: -1 }, { path: null }, { path: '' }, { path: {} }, { host: 'localhost' },
    { host: 'localhost:1' }, { host: {} }, { exclusive: true }, { fd: -1 }, { fd: '0' }, { fd: 1.5, x: 1 }, { handle: null }, { handle: {} }, { _handle: { fd: -1 } },
    { port: 0, host: 5 }, { port: 0, host: '' }, { port: 0, backlog: -1 }, { port: 0, backlog: 'x' }]) {
    const server = net.createServer();
    try {
      await new Promise((resolve) => server.on('error', resolve) && server.listen(options, resolve));
      console.log(options, 'listens', server.listening);
      if (server.listening) await new Promise((resolve) => server.close(resolve));
    } catch (err) {
      console.log(options, err.name, err.code, err.message);
    }
  }
}
process.chdir(process.env.TMPDIR); // 'abc' is a path
run();
