// A server switches keep-alive on for what it accepts, by the handle, before 'connection'.
'use strict';

const net = require('net');

const calls = [];
const server = net.createServer({ keepAlive: true, keepAliveInitialDelay: 1000, noDelay: true }, (socket) => {
  calls.push('connection');
  const { setKeepAlive } = socket._handle;
  socket._handle.setKeepAlive = function(...args) {
    calls.push(args.join());
    return setKeepAlive.apply(this, args);
  };
  for (const delay of [1000, 2000, 3000, 3500]) socket.setKeepAlive(true, delay);
  socket.setKeepAlive(false);
  socket.setKeepAlive(false, 5000);
  socket.end();
}).listen(0, () => {
  const { onconnection } = server._handle;
  server._handle.onconnection = function(...args) {
    const [status, handle] = args;
    calls.push(`onconnection ${args.length} ${status} ${handle.constructor.name} ${this === server._handle}`);
    for (const name of ['setKeepAlive', 'setNoDelay']) {
      const method = handle[name];
      handle[name] = function(...args) {
        calls.push(`${name} ${args}`);
        return method.apply(this, args);
      };
    }
    return onconnection.apply(this, args);
  };
  net.connect(server.address().port).resume().on('close', () => server.close());
});
process.on('exit', () => console.log(calls));
