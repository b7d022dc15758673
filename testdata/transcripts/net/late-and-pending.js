// Connections that end with something left: unread data, queued writes, a reader that iterates or waits for 'readable',
// writes and ends that come too late.
'use strict';

const net = require('net');
const { finished } = require('stream');

const large = Buffer.alloc(8_000_000);
const cases = {
  'unread, then the end': (client, accepted) => {
    client.pause();
    accepted.end('hello');
    finished(accepted, { readable: false }, () => setImmediate(() => client.resume()));
  },
  'by readable': (client, accepted, note) => {
    client.removeAllListeners('data');
    client.on('readable', () => {
      for (let chunk; (chunk = client.read(2)) !== null;) note(`read ${chunk}`);
    });
    accepted.end('hello');
  },
  'by iteration': async (client, accepted, note) => {
    client.removeAllListeners('data');
    accepted.end('one and two');
    let text = '';
    for await (const chunk of client) text += chunk;
    note(`iterated ${text}`);
  },
  'iteration left': async (client, accepted, note) => {
    client.removeAllListeners('data');
    accepted.write('one');
    for await (const chunk of client) {
      note(`iterated ${chunk}`);
      break;
    }
  },
  'iteration, destroyed meanwhile': async (client, accepted, note) => {
    client.removeAllListeners('data');
    setImmediate(() => client.destroy());
    try {
      for await (const chunk of client) note(`iterated ${chunk}`);
    } catch (err) {
      note(`${err.code} ${err.message}`);
    }
  },
  'iteration, reset by the peer': async (client, accepted, note) => {
    client.removeAllListeners('data');
    setImmediate(() => accepted.resetAndDestroy());
    try {
      for await (const chunk of client) note(`iterated ${chunk}`);
    } catch (err) {
      note(`${err.code} ${err.message}`);
    }
  },
  'queued, destroyed': (client, accepted, note) => {
    accepted.removeAllListeners('data').pause();
    client.write(large, (err) => note(`first ${err?.code}`));
    client.write('x', (err) => note(`second ${err?.code}`));
    setImmediate(() => client.destroy());
    client.on('close', () => accepted.resume());
  },
  'queued, destroyed with an error': (client, accepted, note) => {
    accepted.removeAllListeners('data').pause();
    client.write(large, (err) => note(`first ${err?.message}`));
    client.write('x', (err) => note(`second ${err?.message}`));
    client.end((err) => note(`end ${err?.message}`));
    setImmediate(() => client.destroy(new Error('mine')));
    client.on('close', () => accepted.destroy());
  },
  'ended three times': (client, accepted, note) => {
    client.end('a', (err) => note(`first ${err?.code}`));
    client.end((err) => note(`second ${err?.code}`));
    client.end('b', (err) => note(`third ${err?.code}`));
  },
  'write after the end': (client, accepted, note) => {
    client.end();
    note(client.write('b', (err) => note(`written ${err?.code}`)));
  },
  'write and end after destroy': (client, accepted, note) => {
    client.destroy();
    note(client.write('b', (err) => note(`written ${err?.code}`)));
    client.end('z', (err) => note(`ended ${err?.code}`));
  },
  'write and end after close': (client, accepted, note) => {
    client.end();
    client.on('close', () => {
      client.end('x', (err) => note(`ended ${err?.code}`));
      client.write('x', (err) => note(`written ${err?.code}`));
    });
  },
  'corked, destroyed': (client, accepted, note) => {
    client.cork();
    client.write('a', (err) => note(`written ${err?.code}`));
    client.destroy();
  },
  'corked twice, ended': (client, accepted, note) => {
    client.cork();
    client.cork();
    client.write('a', (err) => note(`written ${err?.code}`));
    client.end();
  },
  'a _final that fails': (client) => {
    client._final = (callback) => callback(new Error('final'));
    client.end();
  },
  "'close' emitted by hand": (client) => {
    client.emit('close', true);
    client.end();
  },
  'destroyed with null': (client) => client.destroy(null),
  'destroyed with a text': (client) => client.destroy('text'),
  'destroyed with 0': (client) => client.destroy(0),
  'destroyed with a callback': (client, accepted, note) => {
    client.removeAllListeners('error');
    client.destroy(new Error('mine'), (err) => note(`callback ${err?.message}`));
  },
};

function run(clientHalfOpen, act) {
  return new Promise((resolve) => {
    const logs = { client: [], accepted: [] }, sockets = {};
    let open = 2;
    const server = net.createServer((socket) => start('accepted', socket)).listen(0, '127.0.0.1', () => {
      const client = net.connect({ port: server.address().port, host: '127.0.0.1', allowHalfOpen: clientHalfOpen }, () => start('client', client));
    });
    function start(name, socket) {
      sockets[name] = socket;
      if (!sockets.client || !sockets.accepted) return;
      for (const [name, socket] of Object.entries(sockets)) {
        let received = 0;
        socket.on('data', (data) => received += data.length);
        for (const event of ['end', 'finish', 'error', 'close']) {
          socket.on(event, (arg) => logs[name].push(`${event} ${event === 'end' ? received : arg?.code ?? arg?.message ?? arg}`));
        }
        socket.once('close', () => --open === 0 && server.close(() => resolve(logs)));
      }
      sockets.client.on('end', () => clientHalfOpen && sockets.client.end());
      act(sockets.client, sockets.accepted, (what) => logs.client.push(what));
    }
  });
}
process.on('uncaughtException', (err) => console.log('uncaught', err.message ?? err));
(async () => {
  for (const clientHalfOpen of [false, true]) {
    for (const [name, act] of Object.entries(cases)) {
      const logs = await run(clientHalfOpen, act);
      console.log(clientHalfOpen, name);
      for (const [name, log] of Object.entries(logs)) console.log(`  ${name}: ${log.join(', ')}`);
    }
  }
})();
