// pause and resume before the connection is made: the last call decides.
'use strict';

const net = require('net');

const orders = [['resume'], ['pause', 'resume'], ['resume', 'pause', 'resume'], ['pause'], ['resume', 'resume', 'pause'], []];
const server = net.createServer((socket) => socket.end('text')).listen(0, '127.0.0.1', async () => {
  for (const order of orders) {
    await new Promise((resolve) => {
      const client = net.connect(server.address().port, '127.0.0.1');
      const events = [];
      for (const call of order) client[call]();
      client.on('data', (data) => events.push(`data ${data}`));
      client.on('connect', () => events.push('connect'));
      client.on('end', () => events.push('end'));
      client.on('close', () => events.push('close'));
      const paused = order.at(-1) === 'pause';
      const show = () => {
        console.log(order.join(), events.join(), client.isPaused());
        resolve();
      };
      if (!paused) return client.on('close', show);
      // What the server sent is there when the next connection has been served.
      client.on('connect', () => {
        net.connect(server.address().port, '127.0.0.1').resume().on('close', () => {
          console.log(events.join(), client.bytesRead);
          client.removeAllListeners('data');
          client.on('close', show).resume();
        });
      });
    });
  }
  server.close();
});
