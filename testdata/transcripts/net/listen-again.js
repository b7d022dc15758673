// A server listens again after it was closed, after it failed, and from its own events.
'use strict';

const net = require('net');

const events = [];
const server = net.createServer();
for (const name of ['listening', 'close', 'error']) server.on(name, (...args) => events.push([name, ...args.map((arg) => arg.code)].join(' ')));
server.listen(0, () => {
  server.close();
  server.listen(() => {
    events.push('second callback');
    server.close();
  });
});
let closings = 0;
server.on('close', () => {
  if (++closings !== 2) return;
  server.listen(0, () => {
    events.push('from close');
    server.close(() => {
      console.log(events);
      afterError();
    });
  });
});

function afterError() {
  const taken = net.createServer().listen(0, () => {
    const server = net.createServer();
    const seen = [];
    server.on('error', (err) => {
      seen.push(err.code);
      server.listen(0, () => {
        seen.push('later callback');
        console.log(seen, server.listening);
        server.close();
        taken.close();
      });
    });
    server.listen(taken.address().port, () => seen.push('first callback'));
  });
}
