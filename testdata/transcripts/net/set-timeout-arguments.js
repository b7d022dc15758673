// Arguments of setTimeout.
'use strict';

const net = require('net');

const socket = new net.Socket();
const attempt = (...args) => {
  try {
    console.log(args, socket.setTimeout(...args) === socket, socket.timeout, socket.listenerCount('timeout'));
  } catch (err) {
    console.log(args, err.name, err.code, err.message);
  }
};
for (const msecs of ['100', '', true, false, undefined, null, {}, [], () => {}, Symbol('s'), 5n, -0.001, -1, NaN, Infinity, -Infinity, 0, 0.001, 1, 1e6]) attempt(msecs);
for (const msecs of [0, 1]) for (const callback of [1, '100', true, false, null, {}, [], Symbol('s'), undefined]) attempt(msecs, callback);
const callback = () => {};
attempt(1000, callback);
attempt(1000, callback);
attempt(0, callback);
attempt(0);
socket.timeout = 7;
console.log(socket.timeout);
socket.destroy();
attempt(1, () => console.log('never'));
attempt('x');
