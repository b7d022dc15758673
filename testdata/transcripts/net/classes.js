// Constructors without new, what they return, and what this is in callbacks.
'use strict';

const net = require('net');

for (const make of [net.Server, net.Socket, net.Stream]) console.log(make.name, make() instanceof make, new make() instanceof make);
console.log(net.Stream === net.Socket, net.connect === net.createConnection);
const listener = () => {};
console.log(net.createServer(listener).listeners('connection')[0] === listener);
console.log(net.Server(listener).listenerCount('connection'), net.Server({}, listener).listenerCount('connection'));
for (const options of [null, undefined, {}]) console.log(net.createServer(options).listenerCount('connection'));
for (const options of ['x', 5, true, Symbol('s')]) {
  try {
    net.createServer(options);
    console.log('accepted', options);
  } catch (err) {
    console.log(err.name, err.code, err.message);
  }
}

const server = net.createServer(function(socket) {
  console.log('connection', this === server, socket.server === server, socket._server === server, socket instanceof net.Socket);
  socket.resume();
});
server.on('listening', function() { console.log('listening', this === server); });
const same = server.listen(0, function() {
  console.log('callback', this === server, this.address().port > 0);
  const client = net.connect(this.address().port, function() {
    console.log('connect', this === client);
    const chained = [this.pause(), this.resume(), this.setTimeout(1000), this.setTimeout(0), this.setNoDelay(),
      this.setKeepAlive(), this.unref(), this.ref(), this.setEncoding('utf8'), this.end()];
    console.log(chained.map((value) => value === this).join());
    console.log(this.destroy() === this, this.resetAndDestroy() === this);
  });
  client.on('close', () => {
    console.log(server.getConnections(() => {}) === server, server.unref() === server, server.ref() === server);
    console.log(server.close() === server);
  });
});
console.log(same === server);
