// The resources of a server and two sockets: when each is made, by whose doing, entered and destroyed.
const asyncHooks = require('async_hooks');
const net = require('net');
const fs = require('fs');

const seen = [];
const names = new Map();
const nameOf = (id) => names.get(id) || 'other';
asyncHooks.createHook({
  init(id, type, trigger, resource) {
    if (!/^(TCP|WRITE|SHUTDOWN)/.test(type)) return;
    names.set(id, `${type} ${names.size}`);
    seen.push(`init ${nameOf(id)} by ${nameOf(trigger)}, ${resource.constructor.name}`);
  },
  before(id) { if (names.has(id)) seen.push('before ' + nameOf(id)); },
  after(id) { if (names.has(id)) seen.push('after ' + nameOf(id)); },
  destroy(id) { if (names.has(id)) seen.push('destroy ' + nameOf(id)); },
}).enable();
const tell = (what) => seen.push(`${what} in ${nameOf(asyncHooks.executionAsyncId())} by ${nameOf(asyncHooks.triggerAsyncId())}`);

const server = net.createServer((socket) => {
  tell('connection');
  socket.on('data', (data) => {
    tell('data');
    socket.end(data);
  });
  socket.on('close', () => tell('accepted close'));
}).listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1', () => {
    tell('connect');
    client.end('hello');
  });
  client.on('data', () => tell('client data'));
  client.on('close', () => {
    tell('client close');
    server.close(() => tell('server close'));
  });
});
process.on('exit', () => fs.writeSync(1, seen.join('\n') + '\n'));
