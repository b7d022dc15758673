// Arguments of setTimeout.
'use strict';

const net = require('net');

const socket = new net.Socket();
for (const args of [['100'], [undefined], [null], [{}], [true], [-1], [NaN], [Infinity], [1, 'x'], [0, {}], [1, null], [0.5], [0], [1e6]]) {
  try {
    console.log(args, socket.setTimeout(...args) === socket, socket.timeout);
  } catch (err) {
    console.log(args, err.name, err.code, err.message);
  }
}
socket.setTimeout(0);
socket.destroy();
socket.setTimeout(1, () => console.log('never'));
