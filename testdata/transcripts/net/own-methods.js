// A class of a script's own on top of Socket and Server: which methods are called, and that connect puts the
// class's own write in place of any other.
'use strict';

const net = require('net');

const calls = [];
const spied = (Class, side, names) => {
  const Spied = class extends Class {};
  for (const name of names) {
    Spied.prototype[name] = function(...args) {
      calls.push(`${side}.${name}${['emit', 'on', 'once'].includes(name) ? ` ${args[0]}` : ''}`);
      return Class.prototype[name].apply(this, args);
    };
  }
  return Spied;
};
const Socket = spied(net.Socket, 'client', ['connect', 'write', 'end', 'destroy', 'emit', 'once', 'read', 'push', 'resume', 'setTimeout', 'destroySoon', 'cork', 'uncork',
  '_read', '_write', '_writev', '_final', '_destroy', '_onTimeout', '_getpeername', '_getsockname']);
const Server = spied(net.Server, 'server', ['listen', 'emit', 'once', 'close', 'address', 'getConnections', '_emitCloseIfDrained']);
Server.prototype._listen2 = function(...args) {
  calls.push(`server._listen2 ${args.length}`);
  return net.Server.prototype._listen2.apply(this, args);
};

const server = new Server((socket) => {
  socket.on('data', (chunk) => socket.write(chunk));
  socket.on('end', () => calls.push('ended'));
});
server.listen(0, '127.0.0.1', () => {
  const client = new Socket();
  console.log(client.write === Socket.prototype.write, Object.hasOwn(client, 'write'));
  client.connect(server.address().port, '127.0.0.1', () => {
    console.log(client.write === net.Socket.prototype.write, Object.hasOwn(client, 'write'));
    void client.remoteAddress;
    void client.localPort;
    client.write('one');
  });
  client.once('data', () => {
    client.cork();
    client.write('two');
    client.write('three');
    client.uncork();
    client.end();
  });
  client.on('close', () => {
    const again = new net.Socket();
    again.write = () => console.log('never');
    again.connect(server.address().port, '127.0.0.1', () => again.end('text')).resume();
    console.log(again.write === net.Socket.prototype.write);
    again.on('close', () => server.close(() => {
      for (const side of ['client', 'server']) console.log(calls.filter((call) => call.startsWith(side)).join('\n'));
    }));
  });
});
