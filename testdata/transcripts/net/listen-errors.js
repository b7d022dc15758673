// Arguments of listen that are refused at once.
'use strict';

const net = require('net');

const args = [-1, 65536, 1.5, NaN, Infinity, false, true, {}, { port: -1 }, { port: 'x' }, { port: false },
  { host: 'localhost' }, { path: 5 }, { fd: -1 }, { port: 0, signal: 'text' }, Symbol('s')];
for (const arg of args) {
  const server = net.createServer();
  try {
    server.listen(arg, () => console.log('never'));
    console.log('accepted', arg);
    server.close();
  } catch (err) {
    console.log(err.name, err.code, err.message);
  }
}
