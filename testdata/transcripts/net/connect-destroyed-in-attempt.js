// A listener of 'connectionAttempt' destroys the socket: there is no handle to connect any more.
'use strict';

const net = require('net');

process.on('uncaughtException', (err) => console.log('uncaught', String(err)));
const answer = (...addresses) => (host, options, callback) => {
  const all = addresses.map((address) => ({ address, family: net.isIP(address) }));
  options.all ? callback(null, all) : callback(null, all[0].address, all[0].family);
};
const server = net.createServer((peer) => peer.destroy()).listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  const forms = [
    { port, host: '127.0.0.1' },
    { port, host: '::1' },
    { port, host: 'name', lookup: answer('127.0.0.1', '::1') },
    { port, host: 'name', lookup: answer('::1'), family: 6 },
    { path: 'there-is-none' },
  ];
  (function next() {
    const form = forms.shift();
    if (!form) return server.close();
    console.log('to', form.host || form.path);
    const socket = new net.Socket();
    socket.on('connectionAttempt', (...args) => {
      console.log('attempt', args.map((arg) => (arg === port ? 'port' : arg)));
      socket.destroy();
    });
    for (const event of ['connect', 'ready', 'error', 'connectionAttemptFailed']) socket.on(event, (err) => console.log(event, String(err)));
    socket.on('close', (failed) => {
      console.log('close', failed, socket.readyState);
      setImmediate(next);
    });
    try {
      socket.connect(form);
      console.log('connect returned');
    } catch (err) {
      console.log('thrown', String(err));
    }
  })();
});
