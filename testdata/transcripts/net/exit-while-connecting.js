// process.exit while a connection is under way.
'use strict';

const net = require('net');

const server = net.createServer(() => console.log('never')).listen(0, '127.0.0.1', () => {
  net.connect(server.address().port, '127.0.0.1', () => console.log('never'));
  process.exit(0);
});
