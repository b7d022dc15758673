// close before 'listening', with an address and with a name that is being looked up.
'use strict';

const net = require('net');

const first = net.createServer();
for (const name of ['listening', 'close', 'error']) first.on(name, () => console.log('first', name));
first.listen(0, () => console.log('never'));
first.close();
first.on('close', () => {
  const second = net.createServer();
  for (const name of ['listening', 'close', 'error']) second.on(name, () => console.log('second', name, second.listening));
  second.listen(0, 'localhost', () => console.log('never')).close();
});
process.on('exit', (code) => console.log('exit', code));
