// close() before 'listening', and close() of a server that never listened.
'use strict';

const net = require('net');

const early = net.createServer();
early.listen(0, () => console.log('never'));
early.on('listening', () => console.log('never'));
early.on('close', () => {
  console.log('close event');
  net.createServer().close((err) => {
    console.log('never listened:', err.name, err.code, err.message);
    console.log(net.createServer().close() instanceof net.Server, net.createServer().address());
  });
});
console.log(early.close((err) => console.log('close callback', err)) === early, early.listening);
