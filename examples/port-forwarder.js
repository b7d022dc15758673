// Forwards connections to another address, both ways, half-closed ones too.
//
//   sluice examples/port-forwarder.js 8126 127.0.0.1:8124
const net = require('node:net');

const [port, target] = process.argv.slice(2);
if (!target) {
  console.error('usage: port-forwarder.js PORT HOST:PORT');
  process.exit(2);
}
const [, host, targetPort] = /^(.*):(\d+)$/.exec(target);

const server = net.createServer({ allowHalfOpen: true }, (client) => {
  const upstream = net.connect({ host, port: Number(targetPort), allowHalfOpen: true });
  client.pipe(upstream);
  upstream.pipe(client);

  // A side that fails takes the other one with it.
  client.on('error', () => upstream.destroy());
  upstream.on('error', (err) => {
    console.error('%s: %s', target, err.message);
    client.destroy();
  });
  client.on('close', () => {
    console.log('%d bytes there, %d bytes back', client.bytesRead, client.bytesWritten);
    upstream.destroy();
  });
});

server.listen(Number(port), '127.0.0.1', () => {
  console.log('forwarding port %d to %s', server.address().port, target);
});
