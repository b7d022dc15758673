// EADDRINUSE is an event; the server can listen elsewhere afterwards.
'use strict';

const net = require('net');

const first = net.createServer().listen(0, '127.0.0.1', () => {
  const { port } = first.address();
  const second = net.createServer();
  second.on('error', (err) => {
    console.log(err.name, err.code, err.errno, err.syscall, err.address, err.port === port);
    console.log(err.message.replace(port, 'PORT'), Object.keys(err), second.listening, second.address());
    second.listen(0, '127.0.0.1', () => {
      console.log('listening elsewhere', second.address().port !== port);
      second.close();
      first.close();
    });
  });
  second.listen(port, '127.0.0.1', () => console.log('callback of the call that failed, run by the one that succeeds'));
  console.log('no exception', second.listening);
});
