// A socket that is destroyed while it connects, and told at once to connect to a name, fails with what was given up.
const net = require('net');

const server = net.createServer((socket) => socket.resume()).listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  const socket = net.connect(port, '127.0.0.1');
  const state = () => `${socket.readyState} pending ${socket.pending} destroyed ${socket.destroyed} handle ${Boolean(socket._handle)}`;
  for (const event of ['connect', 'connectionAttemptFailed', 'error', 'close']) {
    socket.on(event, (...args) => {
      const value = args.at(-1);
      console.log(event, value instanceof Error ? `${value.code} ${value.syscall}` : value, state());
    });
  }
  let answer;
  socket.once('connectionAttempt', () => process.nextTick(() => {
    socket.destroy();
    socket.connect({ port, host: 'name', lookup: (host, options, callback) => { answer = callback; } });
    console.log('connecting again', socket.readyState); // nobody has looked at the handle yet
  }));
  let closed = 0;
  socket.on('close', () => {
    if (++closed < 2) return;
    answer(null, [{ address: '127.0.0.1', family: 4 }]); // too late
    server.close(() => console.log('server closed', state()));
  });
});
