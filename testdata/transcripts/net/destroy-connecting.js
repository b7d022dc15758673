// Sockets that are destroyed while they connect.
'use strict';

const net = require('net');

const server = net.createServer((socket) => socket.on('error', () => {}).resume());
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  const watch = (name, socket) => {
    for (const event of ['connect', 'error', 'close', 'end', 'finish']) socket.on(event, (...args) => console.log(name, event, ...args.map((arg) => arg.code ?? arg.message ?? arg)));
    return socket;
  };
  const first = watch('literal', net.connect(port, '127.0.0.1', () => console.log('never')));
  first.write('text', (err) => console.log('write callback', err.name, err.code, err.message));
  first.destroy();
  first.on('close', () => {
    const second = watch('name', net.connect({ port, host: 'name.test', lookup: (host, options, callback) => setImmediate(callback, null, [{ address: '127.0.0.1', family: 4 }]) }));
    second.destroy(new Error('why'));
    second.on('close', () => {
      const third = watch('tick', net.connect(port, '127.0.0.1'));
      process.nextTick(() => third.destroy());
      third.on('close', () => {
        const fourth = watch('never connected', new net.Socket());
        console.log(fourth.destroy().destroy() === fourth);
        fourth.on('close', () => {
          const fifth = watch('never connected, reset', new net.Socket());
          console.log(fifth.resetAndDestroy() === fifth);
          fifth.on('close', () => server.close());
        });
      });
    });
  });
});
