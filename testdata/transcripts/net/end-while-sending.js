// end() of one side while the other still sends.
'use strict';

const net = require('net');

const server = net.createServer({ allowHalfOpen: true }, (socket) => {
  socket.on('end', () => {
    for (const text of ['one', 'two', 'three']) socket.write(text);
    socket.end();
  });
  socket.resume();
}).listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1', () => client.end());
  let text = '';
  client.on('data', (data) => {
    if (text === '') console.log(client.readable, client.writable, client.readyState);
    text += data;
  });
  client.on('end', () => console.log('end', text));
  client.on('close', (failed) => {
    console.log('close', failed, client.readable, client.writable, client.readyState);
    server.close();
  });
});
