// Port 0 is no argument error: it fails later, without a port in the error.
'use strict';

const net = require('net');

const socket = net.connect({ port: 0, host: '127.0.0.1' });
console.log(socket.connecting);
socket.on('error', (err) => console.log(String(err), Object.entries(err)));
socket.on('close', (failed) => {
  console.log('close', failed);
  const named = net.connect(0, 'name.test', () => console.log('never'));
  named.on('error', () => {}).destroy();
  let lookups = 0;
  const lookup = (host, options, callback) => {
    lookups++;
    callback(Object.assign(new Error('getaddrinfo ENOTFOUND name.test'), { code: 'ENOTFOUND' }));
  };
  net.connect({ port: 0, host: 'name.test', lookup }).on('error', (err) => console.log(lookups, err.message, Object.keys(err)));
});
