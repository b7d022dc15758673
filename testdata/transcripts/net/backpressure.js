// A reader that pauses stops the writer; 'drain' follows when it resumes.
'use strict';

const net = require('net');

const chunk = Buffer.alloc(1 << 20, 'x');
const total = 24;
const server = net.createServer((socket) => {
  socket.pause();
  let received = 0;
  socket.on('data', (data) => { received += data.length; });
  socket.on('end', () => console.log('received', received === total * chunk.length));
  socket.on('close', () => server.close());
  server.emit('accepted', socket);
}).listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1');
  let accepted;
  server.on('accepted', (socket) => { accepted = socket; });
  let written = 0;
  let drains = 0;
  let resumed = false;
  function fill() {
    while (written < total) {
      written++;
      if (!client.write(chunk)) break;
    }
    if (written === total) client.end();
  }
  client.on('drain', () => {
    drains++;
    fill();
  });
  client.on('connect', fill);
  const watch = setInterval(() => {
    if (!accepted || client.bytesWritten === 0) return;
    clearInterval(watch);
    setTimeout(() => {
      console.log('stalled', written < total, client.writableNeedDrain, accepted.bytesRead <= 65536);
      resumed = true;
      accepted.resume();
    }, 100);
  }, 5);
  client.on('close', () => console.log('drained', drains > 0, resumed, written));
});
