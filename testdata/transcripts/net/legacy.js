// Old names, deprecated ones, and what they warn of.
'use strict';

const net = require('net');

process.on('warning', (warning) => console.log(warning.name, warning.code, warning.message));
console.log(net.Stream === net.Socket, typeof net._setSimultaneousAccepts, net._setSimultaneousAccepts(), net._setSimultaneousAccepts(true));
console.log(typeof net._createServerHandle, typeof net._normalizeArgs, net.createConnection === net.connect);
const socket = new net.Socket();
console.log(socket.bufferSize, socket._connecting, socket._bytesDispatched, socket._handle, socket._server, socket.server, socket._parent, socket._host);
console.log(socket._getpeername(), socket._getsockname(), typeof socket._onTimeout, typeof socket._unrefTimer, typeof socket._reset, typeof socket._writeGeneric);
class Old {
  constructor() { net.Socket.call(this); }
}
Object.setPrototypeOf(Old.prototype, net.Socket.prototype);
const old = new Old();
console.log(old.readyState, old instanceof net.Socket, old.pending, Object.keys(old).slice(0, 5));
function OldServer(...args) { net.Server.apply(this, args); }
require('util').inherits(OldServer, net.Server);
const server = new OldServer(() => console.log('connection'));
console.log(server.listening, server.listenerCount('connection'), server instanceof net.Server);
for (let i = 0; i < 11; i++) socket.on('data', () => {});
socket.on('close', (failed) => console.log('close', failed));
socket.destroy();
