// The options of a server, as its properties and as its sockets show them.
'use strict';

const net = require('net');

const keys = ['allowHalfOpen', 'pauseOnConnect', 'noDelay', 'keepAlive', 'keepAliveInitialDelay', 'highWaterMark'];
const show = (server) => console.log(keys.map((key) => server[key]).join());
show(net.createServer());
show(net.createServer({ allowHalfOpen: true, pauseOnConnect: 1, noDelay: 'x', keepAlive: {}, keepAliveInitialDelay: 1999, highWaterMark: 5 }));
show(net.createServer({ keepAliveInitialDelay: -5, allowHalfOpen: 0 }));
for (const options of [{ keepAliveInitialDelay: 'x' }, { keepAliveInitialDelay: null }, { keepAliveInitialDelay: NaN }, { highWaterMark: 'x' }, { highWaterMark: null }, { highWaterMark: -1 }, { highWaterMark: NaN }, { highWaterMark: 1.5 }]) {
  try {
    show(net.createServer(options));
  } catch (err) {
    console.log(err.name, err.code, err.message);
  }
}
console.log(Object.keys(net.createServer()).join());
console.log(Object.keys(new net.Server()).length);

const server = net.createServer({ allowHalfOpen: true, highWaterMark: 5 }, (socket) => {
  console.log(socket.allowHalfOpen, socket.readableHighWaterMark, socket.writableHighWaterMark);
  console.log(socket.write('123456'));
  socket.end();
  socket.resume();
}).listen(0, () => {
  const client = net.connect({ port: server.address().port, readableHighWaterMark: 7, writableHighWaterMark: 0 });
  console.log(client.allowHalfOpen, client.readableHighWaterMark, client.writableHighWaterMark);
  client.resume().on('close', () => {
    server.allowHalfOpen = false;
    server.highWaterMark = 3;
    net.connect(server.address().port).resume().on('close', () => server.close());
  });
});
