// setEncoding, and bytes that must come back as they were.
'use strict';

const net = require('net');

const all = Array.from({ length: 256 }, (_, i) => String.fromCharCode(i)).join('');
const server = net.createServer((socket) => socket.pipe(socket)).listen(0, '127.0.0.1', async () => {
  for (const encoding of ['utf8', 'utf-8', 'UTF8', 'ascii', 'latin1', 'binary', 'hex', 'base64', 'ucs2']) {
    await new Promise((resolve) => {
      const client = net.connect(server.address().port, '127.0.0.1', () => client.end('some text'));
      let text = '';
      console.log(client.setEncoding(encoding) === client, client.readableEncoding);
      client.on('data', (data) => {
        if (typeof data !== 'string') throw new Error('no string');
        text += data;
      });
      client.on('close', () => resolve(console.log(encoding, JSON.stringify(text))));
    });
  }
  for (const write of [(client) => client.end(all, 'binary'), (client) => {
    for (const char of all) client.write(char, 'latin1');
    client.end();
  }]) {
    await new Promise((resolve) => {
      const client = net.connect(server.address().port, '127.0.0.1', () => write(client)).setEncoding('latin1');
      let text = '';
      client.on('data', (data) => text += data).on('close', () => resolve(console.log(text === all)));
    });
  }
  try {
    new net.Socket().setEncoding('none');
  } catch (err) {
    console.log(err.name, err.code, err.message);
  }
  server.close();
});
