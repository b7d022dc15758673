// The ways to connect.
'use strict';

const net = require('net');

let count = 0;
const server = net.createServer((socket) => {
  count++;
  socket.end();
}).listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  const host = '127.0.0.1';
  const forms = {
    'connect(port, host)': (cb) => net.connect(port, host, cb),
    'connect(text port, host)': (cb) => net.connect(String(port), host, cb),
    'connect(options)': (cb) => net.connect({ port, host }, cb),
    'createConnection(port, host)': (cb) => net.createConnection(port, host, cb),
    'createConnection(options)': (cb) => net.createConnection({ port, host, family: 4 }, cb),
    'new Socket': (cb) => new net.Socket().connect(port, host, cb),
    'Socket without new': (cb) => net.Socket().connect({ port, host }, cb),
    'Stream': (cb) => new net.Stream().connect(port, host).on('connect', cb),
  };
  const names = Object.keys(forms);
  (function next() {
    const name = names.shift();
    if (name === undefined) {
      console.log('connections', count);
      server.close();
      return;
    }
    const socket = forms[name](function (...args) {
      console.log(name, args.length, this === socket, socket instanceof net.Socket);
    });
    socket.resume();
    socket.on('close', next);
  })();
});
