// allowHalfOpen on the server: it may answer after the client has ended.
'use strict';

const net = require('net');

const log = { server: [], client: [] };
const server = net.createServer({ allowHalfOpen: true }, (socket) => {
  let text = '';
  socket.setEncoding('utf8');
  socket.on('data', (chunk) => { text += chunk; });
  socket.on('end', () => {
    log.server.push('end', socket.allowHalfOpen, socket.readable, socket.writable, socket.readyState);
    setTimeout(() => {
      log.server.push('answering', socket.destroyed);
      socket.end(`got ${text.length} characters`);
    }, 10);
  });
  socket.on('close', () => server.close());
});
server.listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1');
  client.setEncoding('utf8');
  client.on('data', (text) => log.client.push(`data ${text}`));
  client.on('close', (hadError) => log.client.push('close', hadError));
  client.on('connect', () => {
    client.write('first');
    client.end('second', () => log.client.push('finished', client.readable, client.writable, client.readyState));
  });
});
process.on('exit', () => {
  for (const side of ['server', 'client']) console.log(side, ...log[side]);
});
