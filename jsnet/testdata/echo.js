// A trip there and back, and how both sides end. Each side has its own order.
const net = require('net');
const sides = { server: [], client: [], writes: [] };
const log = (side, ...args) => sides[side].push(args.join(' '));

const server = net.createServer((socket) => {
  socket.on('data', (chunk) => socket.write(chunk));
  socket.on('end', () => log('server', 'end', socket.bytesRead));
  socket.on('close', (failed) => {
    log('server', 'close', failed);
    closed();
  });
});
let open = 3; // both sockets and the server
function closed() {
  if (--open > 0) return;
  for (const side in sides) console.log(side + ':\n  ' + sides[side].join('\n  '));
}
server.on('close', closed);
server.listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1');
  log('client', client.readyState, client.pending, client.connecting);
  client.on('connect', () => {
    log('client', 'connect', client.readyState, client.remoteAddress, client.remoteFamily);
    client.write('over the wire', () => log('writes', client.bytesWritten));
  });
  client.on('data', (chunk) => {
    log('client', 'data', String(chunk));
    client.end();
  });
  client.on('end', () => log('client', 'end'));
  client.on('close', (failed) => {
    log('client', 'close', failed, client.readyState);
    server.close();
    closed();
  });
});
