// Which methods of the classes are called, in what order and with what, in a life of a server and two sockets.
const net = require('net');

void [process.stdout, process.stderr]; // where they are sockets, they are made now

const calls = [];
const shown = (a) => typeof a === 'function' ? 'function' : Buffer.isBuffer(a) ? `Buffer ${a.length}` : Array.isArray(a) ? 'Array'
  : a && typeof a === 'object' ? a.constructor.name : typeof a === 'number' && a > 1024 ? 'number' : String(a);
function watch(proto, names, nameOf) {
  for (const name of names) {
    const own = proto[name];
    proto[name] = function(...args) {
      calls.push(`${nameOf(this)} ${name}(${args.map(shown)})`);
      return own.apply(this, args);
    };
  }
}
watch(net.Socket.prototype, ['_read', '_write', '_writev', '_writeGeneric', '_final', '_destroy', 'connect', 'end', 'destroy',
  'read', 'pause', 'resume', 'push', '_getpeername', '_getsockname', '_unrefTimer', 'setTimeout', 'ref', 'unref', 'address',
  'emit', 'on', 'once'], (socket) => socket.name);
watch(net.Server.prototype, ['listen', 'close', 'address', '_listen2', '_emitCloseIfDrained', 'getConnections', 'ref', 'unref', 'emit'],
  () => 'server');
watch(Object.getPrototypeOf(net.Socket.prototype), ['end', 'write'], (socket) => `${socket.name} Duplex`);

const server = net.createServer({ pauseOnConnect: true }, (socket) => {
  socket.name = 'accepted';
  socket.once('data', (data) => socket.write(data)).on('data', () => {});
  socket.on('end', () => socket.end('bye'));
  socket.resume();
});
server.listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1', () => client.write('hi'));
  client.name = 'client';
  client.once('data', () => client.end('end'));
  client.on('close', () => server.close());
});
process.on('exit', () => console.log(calls.join('\n')));
