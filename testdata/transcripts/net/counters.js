// bytesWritten, bufferSize, writableLength at each stage, by kind of chunk.
'use strict';

const net = require('net');

const server = net.createServer((socket) => socket.resume()).listen(0, '127.0.0.1', () => {
  const client = new net.Socket();
  const show = (what) => console.log(what, client.bytesWritten, client._bytesDispatched, client.bufferSize, client.writableLength, client.bytesRead, client.writableNeedDrain, client.pending);
  show('fresh');
  client.connect(server.address().port, '127.0.0.1');
  show('connecting');
  client.write('héé');
  show('utf8');
  client.write('héé', 'latin1');
  show('latin1');
  client.write('abcd', 'hex');
  show('hex');
  client.write('YWJj', 'base64');
  show('base64');
  client.write('é', 'ucs2');
  show('ucs2');
  client.write(Buffer.alloc(10));
  show('buffer');
  client.write(new Uint16Array(10));
  show('uint16');
  client.write('');
  show('empty');
  client.once('connect', () => {
    show('connect');
    client.write('x', () => {
      show('written');
      client.cork();
      client.write('corked');
      client.write(Buffer.alloc(5));
      show('corked');
      client.uncork();
      show('uncorked');
      process.nextTick(() => {
        show('tick');
        client.end('end', () => show('ended'));
        show('after end');
      });
    });
  });
  client.on('finish', () => show('finish'));
  client.on('close', () => {
    show('close');
    server.close();
  });
});
