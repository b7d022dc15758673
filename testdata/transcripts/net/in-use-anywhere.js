// A port that is taken on all addresses, and a path that is: the errors of listening there.
'use strict';

const net = require('net');
const path = require('path');

const file = path.join(process.env.TMPDIR, 'taken.sock');
const fails = (...args) => new Promise((resolve) => {
  const server = net.createServer();
  let inside = true;
  server.on('error', (err) => {
    console.log(inside, err.name, err.code, err.errno, err.syscall, err.address.replace(file, 'FILE'), err.port === port || err.port,
      err.message.replace(port, 'PORT').replace(file, 'FILE'), server.listening, server.listenerCount('listening'));
    server.listen(() => {
      console.log('listens elsewhere');
      server.close(resolve);
    });
  });
  server.listen(...args, () => console.log('callback of the call that failed'));
  inside = false;
});
let port;
const first = net.createServer().listen(() => {
  port = first.address().port;
  const other = net.createServer().listen(file, async () => {
    await fails(port);
    await fails({ port });
    await fails(file);
    await fails({ path: file, writableAll: true });
    console.log(first.listening, other.listening);
    first.close();
    other.close();
  });
});
