// Both ends of a connection in one program: writes of a callback are with the other end
// before it is looked at, and before either end closes.
'use strict';

const net = require('net');

function pair(callback) {
  const server = net.createServer({ allowHalfOpen: true }).listen(0, '127.0.0.1', () => {
    const client = net.connect(server.address().port, '127.0.0.1');
    server.on('connection', (accepted) => {
      server.close();
      client.on('error', (err) => console.log('client', err.code, err.syscall));
      accepted.on('error', (err) => console.log('accepted', err.code, err.syscall));
      if (client.connecting) client.on('connect', () => callback(client, accepted));
      else callback(client, accepted);
    });
  });
}

const steps = [
  // The end comes after all writes.
  (client, accepted, next) => {
    let got = '';
    client.on('data', (data) => { got += data; }).on('end', () => console.log('end', got)).on('close', next);
    accepted.write('a');
    accepted.write('b');
    accepted.write('c');
    accepted.end('d');
  },
  // One that is destroyed has written before.
  (client, accepted, next) => {
    let got = '';
    client.on('data', (data) => { got += data; }).on('end', () => console.log('destroyed', got)).on('close', next);
    accepted.write('a');
    accepted.write('b');
    accepted.write('c');
    accepted.destroy();
  },
  // One that has not read everything resets the connection: the write after that fails.
  (client, accepted, next) => {
    client.pause();
    accepted.write('a');
    accepted.write('b', (err) => console.log('b', err ? err.code : 'written'));
    client.destroy();
    accepted.write('c', (err) => console.log('c', err ? err.code : 'written'));
    accepted.write('d', (err) => console.log('d', err ? err.code : 'written'));
    accepted.on('close', (failed) => { console.log('closed', failed); next(); });
  },
  // What was read in the same callback is what had been written before it.
  (client, accepted, next) => {
    let got = '';
    client.on('data', (data) => {
      got += data + '|';
      if (got === '123|') {
        accepted.write('4');
        accepted.write('5');
      } else if (got === '123|45|') {
        accepted.write('6');
        accepted.write('7');
        accepted.write('8');
        accepted.end('9');
      } else {
        console.log('chunks', got);
      }
    });
    client.on('close', next);
    accepted.write('1');
    accepted.write('2');
    accepted.write('3');
  },
];

(function run() {
  const step = steps.shift();
  if (step) pair((client, accepted) => step(client, accepted, run));
})();
