// Every way to end a connection, by either side, over TCP and a unix socket, with and without allowHalfOpen: the events
// of both sides, and what each could still do then.
'use strict';

const net = require('net');
const path = require('path');

const ends = {
  'end': (socket) => socket.end(),
  'end with data': (socket) => socket.end('bye'),
  'destroy': (socket) => socket.destroy(),
  'destroy with an error': (socket) => socket.destroy(new Error('mine')),
  'destroySoon': (socket) => socket.destroySoon(),
  'reset': (socket) => socket.resetAndDestroy(),
  'write, destroy': (socket) => {
    socket.write('x');
    socket.destroy();
  },
  'write, destroySoon': (socket, note) => {
    socket.write('x', (err) => note(`written ${err?.code}`));
    socket.destroySoon();
  },
  'end, destroy': (socket, note) => {
    socket.end('x', (err) => note(`ended ${err?.code}`));
    socket.destroy();
  },
  'push null, end': (socket) => {
    socket.push(null);
    socket.end();
  },
  'the other allowHalfOpen, end': (socket) => {
    socket.allowHalfOpen = !socket.allowHalfOpen;
    socket.end();
  },
  'corked': (socket) => {
    socket.cork();
    socket.write('a');
    socket.write('b');
    socket.end('c');
  },
  'end in the write callback': (socket, note) => socket.write('q', () => {
    note('written');
    socket.end();
  }),
  'paused meanwhile': (socket) => {
    socket.pause();
    socket.end();
    setImmediate(() => socket.resume());
  },
};

function watch(socket, note) {
  for (const event of ['data', 'end', 'finish', 'prefinish', 'error', 'close']) {
    socket.on(event, (arg) => {
      const what = event === 'data' ? arg.length : arg instanceof Error ? arg.message : arg;
      note(`${event}${what === undefined ? '' : ` ${what}`} ${socket.readable ? 'r' : '-'}${socket.writable ? 'w' : '-'}${socket.destroyed ? 'd' : '-'}`);
    });
  }
  socket.on('end', () => socket.allowHalfOpen && socket.end());
}

function run(where, serverHalfOpen, clientHalfOpen, side, end) {
  return new Promise((resolve) => {
    const logs = { client: [], accepted: [] }, sockets = {};
    let open = 2;
    const server = net.createServer({ allowHalfOpen: serverHalfOpen }, (socket) => start('accepted', socket));
    server.listen(where, () => {
      const to = typeof where === 'string' ? { path: where } : { port: server.address().port, host: where.host };
      const client = net.connect({ ...to, allowHalfOpen: clientHalfOpen }, () => start('client', client));
    });
    function start(name, socket) {
      sockets[name] = socket;
      if (!sockets.client || !sockets.accepted) return;
      for (const [name, socket] of Object.entries(sockets)) {
        watch(socket, (what) => logs[name].push(what));
        socket.on('close', () => --open === 0 && server.close(() => resolve(logs)));
      }
      end(sockets[side], (what) => logs[side].push(what));
    }
  });
}

(async () => {
  for (const where of [{ port: 0, host: '127.0.0.1' }, path.join(process.env.TMPDIR, 'end.sock')]) {
    for (const serverHalfOpen of [false, true]) {
      for (const clientHalfOpen of [false, true]) {
        for (const side of ['client', 'accepted']) {
          for (const [name, end] of Object.entries(ends)) {
            if (typeof where === 'string' && name === 'reset') continue; // no unix socket can be reset
            const logs = await run(where, serverHalfOpen, clientHalfOpen, side, end);
            console.log(typeof where === 'string' ? 'unix' : 'tcp', serverHalfOpen, clientHalfOpen, side, name);
            for (const [name, log] of Object.entries(logs)) console.log(`  ${name}: ${log.join(', ')}`);
          }
        }
      }
    }
  }
})();
