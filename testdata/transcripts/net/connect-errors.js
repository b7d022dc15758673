// Arguments of connect that are refused at once.
'use strict';

const net = require('net');

const attempts = [[], [{}], [{ port: true }], [{ port: null }], [{ port: [] }], [{ port: '' }], [{ port: '0x' }], [{ port: -1 }],
  [65536], [NaN], [{ port: 1, host: 5 }], [{ port: 1, family: 'six' }], [{ port: 1, localAddress: 'nowhere' }],
  [{ port: 1, localPort: 'x' }], [{ port: 1, lookup: 'x' }], [{ port: 1, hints: 64 }], [{ path: 5 }]];
for (const args of attempts) {
  try {
    const socket = net.connect(...args);
    socket.on('error', (err) => console.log('later', err.code));
    socket.destroy();
    console.log('accepted', args);
  } catch (err) {
    console.log(err.name, err.code, err.message);
  }
}
for (const [name, create] of [['objectMode', () => new net.Socket({ objectMode: true })], ['fd', () => new net.Socket({ fd: 'x' })], ['fd -1', () => new net.Socket({ fd: -1 })], ['options', () => net.createServer('x')]]) {
  try {
    create();
    console.log('accepted', name);
  } catch (err) {
    console.log(name, err.name, err.code, err.message);
  }
}
