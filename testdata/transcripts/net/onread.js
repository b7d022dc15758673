// onread: data goes into a buffer of one's own.
'use strict';

const net = require('net');

const server = net.createServer((socket) => socket.end('hello world')).listen(0, '127.0.0.1', () => {
  const buffer = Buffer.alloc(4);
  let text = '';
  const client = net.connect({
    port: server.address().port,
    host: '127.0.0.1',
    onread: {
      buffer,
      callback(n, buf) {
        text += buf.toString('utf8', 0, n);
        console.log(n, buf === buffer, this === client);
        if (text.length === 4) {
          setTimeout(() => {
            console.log('stopped at', text);
            client.resume();
          }, 20);
          return false;
        }
        return true;
      },
    },
  });
  client.on('data', () => console.log('never'));
  client.on('end', () => console.log('end', text));
  client.on('close', () => server.close());
});
