// The console prints by the methods of sockets.
// stderr: compare
'use strict';

const say = (...args) => process._rawDebug(...args);
console.log('before');
const net = require('net');
const { write } = net.Socket.prototype;
net.Socket.prototype.write = function(text, ...rest) {
  say('patched', JSON.stringify(text));
  return write.call(this, text, ...rest);
};
console.log('after');
