// Listening again: refused while listening, fine after close.
'use strict';

const net = require('net');

const server = net.createServer();
server.on('listening', () => console.log('listening'));
server.on('close', () => console.log('close'));
server.listen(0, () => {
  console.log('first callback');
  try {
    server.listen(0);
  } catch (err) {
    console.log(err.name, err.code, err.message);
  }
  server.close(() => {
    console.log('closed');
    server.listen(0, '127.0.0.1', () => {
      console.log('second callback', server.address().address, server.listenerCount('listening'));
      server.close();
      server.close((err) => console.log('close again', err.code, err.message));
    });
  });
});
try {
  server.listen(0);
} catch (err) {
  console.log(err.code);
}
