// A server that is given a host listens on a later tick, even where the host is an address.
'use strict';

const net = require('net');

const later = net.createServer().listen(0, '127.0.0.1', () => {
  console.log('listening');
  later.close();
});
console.log(later.listening, later.address());
process.nextTick(() => console.log('tick', later.listening));
setImmediate(() => console.log('immediate'));

const twice = net.createServer();
twice.listen(0, '127.0.0.1', () => console.log('first callback'));
twice.listen(0, '127.0.0.1', () => {
  console.log('second callback');
  twice.close();
});

const closed = net.createServer().on('close', () => console.log('close'));
closed.listen(0, '127.0.0.1', () => console.log('never'));
closed.close((err) => console.log(err.code));

const again = net.createServer();
again.listen(0, '127.0.0.1', () => {
  const asWritten = net.createServer();
  asWritten.on('error', (err) => {
    console.log(err.address, err.message.replace(err.port, 'PORT'));
    again.close();
  });
  asWritten.listen(again.address().port, '::ffff:7F00:0001');
});
