// What is said of the attempt that is under way when the socket is destroyed, reset, ended or fails.
'use strict';

const net = require('net');

let port;
const shown = (text) => String(text).replaceAll(port, 'port');
const answer = (addresses) => (host, options, callback) =>
  callback(null, addresses.map((address) => ({ address, family: net.isIP(address) })));
const ways = {
  destroy: (socket) => socket.destroy(),
  'destroy with an error': (socket) => socket.destroy(new Error('why')),
  'destroy on a tick': (socket) => process.nextTick(() => socket.destroy()),
  reset: (socket) => socket.resetAndDestroy(),
  end: (socket) => socket.end(),
};
const server = net.createServer((peer) => peer.on('error', () => {}).end()).listen(0, '127.0.0.1', () => {
  port = server.address().port;
  const stories = [];
  for (const addresses of [['127.0.0.1', '::1'], ['::1', '127.0.0.1'], ['fe80::1', '127.0.0.1'], ['127.0.0.1', '127.0.0.2']]) {
    for (const way in ways) stories.push([addresses, way]);
  }
  (function next() {
    if (stories.length === 0) return server.close();
    const [addresses, way] = stories.shift();
    console.log(addresses.join(), way);
    const socket = new net.Socket({ allowHalfOpen: true });
    for (const event of ['connect', 'ready', 'error', 'end', 'finish', 'connectionAttempt', 'connectionAttemptFailed']) {
      socket.on(event, (...args) => {
        console.log('  ' + event, shown(args.map((arg) => (arg && arg.message) ?? arg)), socket.readyState, socket.connecting, socket.writable);
        if (event === 'end') socket.end();
      });
    }
    socket.on('close', (failed) => {
      console.log('  close', failed, shown(socket.autoSelectFamilyAttemptedAddresses));
      setImmediate(next);
    });
    socket.connect({ port, host: 'name', lookup: answer(addresses) });
    ways[way](socket);
  })();
});
