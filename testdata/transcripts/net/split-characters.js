// A character that arrives in pieces is decoded as one.
'use strict';

const net = require('net');

const bytes = Buffer.from('a€b😀c');
const server = net.createServer((socket) => {
  socket.setNoDelay(true);
  let i = 0;
  (function next() {
    if (i === bytes.length) {
      socket.end();
      return;
    }
    socket.write(bytes.subarray(i, i + 1), () => setTimeout(next, 2));
    i++;
  })();
}).listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1');
  client.setEncoding('utf8');
  let text = '';
  let broken = false;
  client.on('data', (chunk) => {
    text += chunk;
    if (chunk.includes('\ufffd') || chunk === '') broken = true;
  });
  client.on('close', () => {
    console.log(text, broken, client.bytesRead);
    server.close();
  });
});
