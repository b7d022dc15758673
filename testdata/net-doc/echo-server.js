// An echo server: it greets each peer, sends back what comes, and tells of itself.
//
//	echo-server.js [PORT | PATH]
//
// Without an argument it takes any free port. It says where it listens, then serves one line for each event until it is
// told to stop by a peer that sends `quit`.
'use strict';

const net = require('node:net');

const where = process.argv[2] === undefined ? 0 : process.argv[2];

const echo = net.createServer((peer) => {
  console.log('peer connected');
  peer.setEncoding('utf8');
  peer.on('data', (text) => {
    if (text.includes('quit')) echo.close();
  });
  peer.on('end', () => console.log('peer disconnected'));
  peer.write('welcome\r\n');
  peer.pipe(peer);
});

echo.on('error', (err) => {
  throw err;
});
echo.on('close', () => console.log('server closed'));

echo.listen(where, () => {
  const address = echo.address();
  console.log('listening on', typeof address === 'string' ? address : address.port);
});
