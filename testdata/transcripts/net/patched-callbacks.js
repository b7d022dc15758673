// What the callbacks of a socket's own methods are called with, seen by methods that a script has put before them.
const net = require('net');

function watch(socket, name) {
  for (const method of ['_write', '_writev', '_final', '_destroy']) {
    const own = socket[method];
    socket[method] = function(...args) {
      const done = args.pop();
      const shown = args.map((a) => Array.isArray(a) ? `${a.length} chunks` : a instanceof Error ? a.message : a && a.length ? a.length : a);
      console.log(name, method, ...shown);
      return own.call(this, ...args, (...results) => {
        console.log(name, method, 'calls back with', ...results.map((r) => r instanceof Error ? r.message : r), results.length);
        done(...results);
      });
    };
  }
  return socket;
}

const server = net.createServer((socket) => {
  socket.resume();
  server.close();
}).listen(0, '127.0.0.1', () => {
  const early = watch(net.connect(server.address()), 'early');
  early.write('before the connection');
  early.on('connect', () => early.end('last')).resume();
  early.on('close', () => {
    const never = watch(new net.Socket(), 'never');
    never.on('error', () => {}).on('close', () => {
      const failed = watch(new net.Socket(), 'failed').on('error', () => {});
      failed.write('x');
      failed.destroy(new Error('why'));
    });
    never.destroy();
  });
});
