// Listening on handles: bound TCP and pipe handles, descriptors, and another server.
'use strict';

const fs = require('fs');
const net = require('net');
const path = require('path');

const file = path.join(process.env.TMPDIR, 'handle.sock');
async function run() {
  for (const [kind, make] of Object.entries({
    tcp: () => net._createServerHandle('127.0.0.1', 0, 4),
    pipe: () => net._createServerHandle(file, -1, -1),
  })) {
    for (const [form, options] of Object.entries({
      handle: (handle) => handle, option: (handle) => ({ handle }), _handle: (handle) => ({ _handle: handle }),
    })) {
      const handle = make();
      console.log(kind, form, handle.constructor.name, handle.fd >= 0, typeof handle.getAsyncId());
      const server = net.createServer((socket) => socket.end('text'));
      console.log(server.listen(options(handle)) === server);
      await new Promise((resolve) => server.on('listening', resolve));
      console.log(server._handle === handle, server._connectionKey, typeof server.address());
      await new Promise((resolve) => {
        (kind === 'tcp' ? net.connect(server.address().port, '127.0.0.1') : net.connect(file)).on('data', (data) => console.log(String(data))).on('close', resolve);
      });
      await new Promise((resolve) => server.close(resolve));
      console.log(handle.fd >= 0, fs.existsSync(file));
      handle.close();
      await new Promise(setImmediate);
      console.log(fs.existsSync(file));
    }
  }
  const first = net.createServer(() => console.log('never'));
  await new Promise((resolve) => first.listen(0, '127.0.0.1', resolve));
  const second = net.createServer((socket) => socket.end('second'));
  await new Promise((resolve) => second.listen(first, resolve));
  console.log(second._handle === first._handle, second.address().port === first.address().port);
  await new Promise((resolve) => net.connect(first.address().port, '127.0.0.1').on('data', (data) => console.log(String(data))).on('close', resolve));
  first.close();
  try {
    second.address();
  } catch (err) {
    console.log(err.name, err.code, err.syscall, err.message);
  }
  second.close();
  for (const args of [['127.0.0.1', 0, 4], ['::1', 0, 6], ['127.0.0.1', 0], [null, 0]]) {
    const handle = net._createServerHandle(...args), out = {};
    console.log(args, handle.getsockname(out), out.address, out.family, handle.listen(5));
    handle.close();
  }
  for (const args of [['192.0.2.1', 0, 4], ['none', 0, 4], ['/nowhere/x.sock', -1, -1], [null, null, null, 999], [null, null, null, fs.openSync(__filename)]]) {
    console.log(args.slice(0, 3), net._createServerHandle(...args));
  }
}
run();
