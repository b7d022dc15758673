// listen while listening, while about to, and while a name is looked up.
'use strict';

const net = require('net');

const server = net.createServer();
server.listen(0, () => console.log('first callback'));
for (const args of [[0], [0, () => console.log('never')], [{ port: 0 }], ['/tmp/never']]) {
  try {
    server.listen(...args);
  } catch (err) {
    console.log(err.name, err.code, err.message);
  }
}
server.on('listening', () => {
  try {
    server.listen(0);
  } catch (err) {
    console.log('listening', err.code);
  }
  server.close(() => {
    const late = net.createServer();
    late.on('listening', () => console.log('late listening'));
    late.listen(0, 'localhost', () => console.log('late callback'));
    console.log(late.listening, late._handle);
    late.once('listening', () => late.close());
  });
});
