// The address of a socket's own end at each moment of its attempts to connect, and what was asked for before.
const net = require('net');

const shown = (a) => a.port > 0 ? `${a.address} ${a.family}` : JSON.stringify(a);
const server = net.createServer((socket) => socket.end()).listen(0, '127.0.0.1', async () => {
  const open = server.address().port;
  const shut = await new Promise((resolve) => {
    const other = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = other.address();
      other.close(() => resolve(port));
    });
  });
  const lookup = (...addresses) => (host, options, callback) => callback(null, addresses.map((address) => ({ address, family: 4 })));
  const targets = {
    refused: { port: shut, host: '127.0.0.1' },
    twice: { port: shut, host: 'name', lookup: lookup('127.0.0.1', '127.0.0.2') },
    second: { port: open, host: 'name', lookup: lookup('127.0.0.2', '127.0.0.1') },
    made: { port: open, host: '127.0.0.1' },
    bound: { port: open, host: '127.0.0.1', localAddress: '127.0.0.3' },
    'bound in vain': { port: shut, host: '127.0.0.1', localAddress: '127.0.0.3' },
  };
  for (const [name, target] of Object.entries(targets)) {
    for (const asked of [['now'], ['connectionAttempt'], ['connectionAttemptFailed'], ['now', 'connectionAttempt', 'connectionAttemptFailed']]) {
      await new Promise((resolve) => {
        const socket = net.connect(target);
        const tell = (when) => console.log(name, asked.length, when, shown(socket.address()), socket.localAddress, socket.remoteAddress);
        if (asked.includes('now')) tell('now');
        if (target.localAddress) socket.once('connectionAttempt', () => {
          const name = {};
          console.log('by the handle', socket._handle.getsockname(name), shown(name));
        });
        for (const event of ['connectionAttempt', 'connectionAttemptFailed']) if (asked.includes(event)) socket.on(event, () => tell(event));
        socket.on('connect', () => tell('connect')).on('error', () => tell('error')).resume();
        socket.on('close', () => {
          tell('close');
          resolve();
        });
      });
    }
  }
  server.close();
});
