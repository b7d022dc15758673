// Forwards the connections to one address to another one, half-closed ones too.
//
//   sluice port-forwarder.js [host:]port [host:]port
//
// The first address is listened on, the second is where connections go to.
'use strict';

const net = require('net');

function parse(text) {
  const match = /^(?:(.*):)?(\d+)$/.exec(text ?? '');
  if (!match) {
    console.error('usage: port-forwarder.js [host:]port [host:]port');
    process.exit(1);
  }
  return { host: match[1]?.replace(/^\[|\]$/g, '') || '127.0.0.1', port: Number(match[2]) };
}

const from = parse(process.argv[2]);
const to = parse(process.argv[3]);
const sockets = new Set();
let forwarded = 0;

const server = net.createServer({ allowHalfOpen: true, pauseOnConnect: true }, (inside) => {
  const outside = net.connect({ ...to, allowHalfOpen: true });
  for (const [socket, other] of [[inside, outside], [outside, inside]]) {
    sockets.add(socket);
    socket.on('error', (err) => {
      console.error(err.message);
      other.destroy();
    });
    socket.on('close', (hadError) => {
      sockets.delete(socket);
      if (hadError) other.destroy();
    });
  }
  outside.on('connect', () => {
    inside.pipe(outside);
    outside.pipe(inside);
    inside.resume();
  });
  inside.on('close', () => {
    console.log(`connection ${++forwarded}: ${inside.bytesRead} bytes there, ${inside.bytesWritten} back`);
  });
});

server.on('error', (err) => {
  console.error(err.message);
  process.exitCode = 1;
});
server.listen(from, () => {
  const { address, port } = server.address();
  console.log(`listening on ${address}:${port}`);
});

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
}
