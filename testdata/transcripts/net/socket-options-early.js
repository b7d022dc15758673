// Options and methods of a socket before there is a connection, and what of them reaches
// the handle.
'use strict';

const net = require('net');

const server = net.createServer((socket) => socket.resume().on('end', () => socket.end())).listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  const cases = {
    'nothing': () => {},
    'setNoDelay': (s) => s.setNoDelay(),
    'setNoDelay off': (s) => s.setNoDelay(false),
    'setNoDelay undefined': (s) => s.setNoDelay(undefined),
    'setNoDelay null': (s) => s.setNoDelay(null),
    'setKeepAlive': (s) => s.setKeepAlive(true),
    'setKeepAlive 2500': (s) => s.setKeepAlive(true, 2500),
    'setKeepAlive off': (s) => s.setKeepAlive(false, 2500),
    'setKeepAlive text': (s) => s.setKeepAlive('yes', '3000'),
    'twice': (s) => s.setKeepAlive(true, 1000).setKeepAlive(true, 1000).setNoDelay(true).setNoDelay(true),
    'on and off': (s) => s.setKeepAlive(true, 1000).setKeepAlive(false).setNoDelay(true).setNoDelay(false),
    'ref, unref': (s) => s.unref().ref(),
    'pause': (s) => s.pause().resume(),
  };
  const next = ([first, ...rest]) => {
    if (!first) return server.close();
    const [name, f] = first;
    const socket = new net.Socket();
    console.log(name, f(socket) === undefined ? '' : 'chains');
    socket.connect(port, '127.0.0.1');
    const { _handle: handle } = socket;
    for (const method of ['setNoDelay', 'setKeepAlive', 'ref', 'unref']) {
      const original = handle[method];
      handle[method] = function (...args) {
        console.log(' ', method, ...args);
        return original.apply(this, args);
      };
    }
    socket.on('connect', () => {
      console.log('  connect');
      f(socket);
      socket.end();
    });
    socket.resume();
    socket.on('close', () => next(rest));
  };
  next(Object.entries(cases));
});
