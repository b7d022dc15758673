// Encodings of reading and of writing.
'use strict';

const net = require('net');

const encodings = ['utf8', 'latin1', 'hex', 'base64', 'utf16le', 'ascii'];
const server = net.createServer((socket) => socket.pipe(socket)).listen(0, '127.0.0.1', function next() {
  const encoding = encodings.shift();
  if (!encoding) {
    server.close();
    return;
  }
  const client = net.connect(server.address().port, '127.0.0.1');
  client.setEncoding(encoding);
  let text = '';
  client.on('data', (chunk) => { text += chunk; });
  client.on('end', () => console.log(encoding, typeof text, JSON.stringify(text), client.readableEncoding));
  client.on('close', next);
  client.write('68c3a9', 'hex');
  client.write('w6k=', 'base64');
  client.write('é', 'latin1');
  client.setDefaultEncoding('utf16le');
  client.end('é');
});
