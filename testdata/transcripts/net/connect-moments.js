// When a connection that is made, refused or impossible shows: in which turn, and in
// what state the socket is then.
'use strict';

const net = require('net');

const server = net.createServer((socket) => socket.end()).listen(0, '127.0.0.1', async () => {
  const cases = {
    'made': { port: server.address().port },
    'refused': { port: 1 },
    'no scope': { port: 1, host: 'fe80::1' },
    'no such address': { port: 1, localAddress: '192.0.2.1' },
    'port 0': { port: 0 },
    'no such path': { path: '/nonexistent/x' },
  };
  for (const [name, options] of Object.entries(cases)) {
    const client = net.connect({ host: '127.0.0.1', ...options });
    const seen = [];
    const note = (what) => seen.push(`${what}:${client.connecting ? 'connecting' : client.destroyed ? 'destroyed' : client.readyState}`);
    note('returned');
    process.nextTick(note, 'tick');
    Promise.resolve().then(() => note('microtask'));
    setImmediate(note, 'immediate');
    for (const event of ['connectionAttempt', 'connectionAttemptFailed', 'connect', 'ready', 'error', 'close']) {
      client.on(event, () => note(event));
    }
    client.resume();
    await new Promise((resolve) => client.on('close', resolve));
    // A connection may be made, and closed, on either side of the immediate.
    console.log(name, name === 'made' ? seen.filter((what) => !what.startsWith('immediate')) : seen);
  }
  server.close();
});
