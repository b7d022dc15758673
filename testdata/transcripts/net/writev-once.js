// What was corked reaches the handle as one call.
'use strict';

const net = require('net');

const calls = [];
const server = net.createServer((socket) => {
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk) => { text += chunk; });
  socket.on('end', () => {
    console.log(text);
    socket.end();
    server.close();
  });
});
server.listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1').resume();
  const handle = client._handle;
  for (const name of ['writev', 'writeBuffer', 'writeUtf8String', 'writeLatin1String']) {
    const own = handle[name];
    handle[name] = function (req, data, ...rest) {
      calls.push([name, Array.isArray(data) ? data.length : 'one']);
      return own.call(this, req, data, ...rest);
    };
  }
  client.on('connect', () => {
    client.cork();
    for (const text of ['a', 'b', 'c']) client.write(Buffer.from(text));
    process.nextTick(() => {
      client.uncork();
      client.write(Buffer.from('d'), () => client.end());
    });
  });
  client.on('close', () => console.log(calls));
});
