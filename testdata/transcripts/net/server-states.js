// What a server's methods return and throw in each of its states.
'use strict';

const net = require('net');

const server = net.createServer();
const attempt = (f) => {
  try {
    const v = f();
    return v === server ? 'server' : v && typeof v === 'object' ? JSON.stringify(v).replace(/"port":\d+/, '"port":P') : v;
  } catch (err) {
    return `${err.name} ${err.code} ${err.message}`;
  }
};
const show = (what) => {
  console.log(what);
  console.log('  listening', server.listening, 'address', attempt(() => server.address()), 'ref', attempt(() => server.ref()), 'unref', attempt(() => server.unref()), attempt(() => server.ref()));
  console.log('  getConnections', attempt(() => server.getConnections((err, n) => console.log('    counted at', what, err, n))));
  console.log('  getConnections()', attempt(() => server.getConnections.length), 'maxConnections', server.maxConnections, '_connections', server._connections, server._handle === null);
};
for (const event of ['listening', 'close', 'error', 'connection', 'drop']) {
  server.on(event, (arg) => console.log('event', event, arg instanceof net.Socket ? 'socket' : arg instanceof Error ? arg.message : arg));
}
show('fresh');
console.log(attempt(() => server.close((err) => console.log('closed fresh', err && err.code, err && err.message))));
server.once('close', () => {
  show('closed');
  server.listen(0, '127.0.0.1');
  show('told to listen');
  server.once('listening', () => {
    show('listening');
    const client = net.connect(server.address().port, '127.0.0.1');
    server.once('connection', (socket) => {
      show('connected');
      console.log(attempt(() => server.close((err) => console.log('closed', err))));
      show('closing');
      console.log(attempt(() => server.close((err) => console.log('closed again', err && err.code))));
      console.log(attempt(() => server.listen(0, '127.0.0.1')));
      server.once('listening', () => {
        show('listening again');
        server.close();
        socket.end();
        client.end();
        client.resume();
        socket.resume();
      });
    });
  });
});
