// Which store of an AsyncLocalStorage each callback of sockets and servers sees.
'use strict';

const net = require('net');
const { AsyncLocalStorage } = require('async_hooks');

const als = new AsyncLocalStorage();
const seen = {};
function note(who, what) {
  (seen[who] ??= []).push(`${what}: ${als.getStore()}`);
}
function watch(who, emitter, ...events) {
  for (const event of events) emitter.on(event, () => note(who, event));
}

const lookup = (name, options, callback) => {
  note('client', 'lookup function');
  setImmediate(() => als.run('in the lookup', callback, null, [{ address: '127.0.0.1', family: 4 }]));
};

const server = als.run('at createServer', () => net.createServer((socket) => {
  note('accepted', 'connection');
  watch('accepted', socket, 'data', 'end', 'close', 'finish');
  als.run('at its write', () => socket.write('x', () => note('accepted', 'write callback')));
  als.run('at its end', () => socket.end('y', () => note('accepted', 'end callback')));
}));

als.run('at listen', () => server.listen(0, '127.0.0.1', () => {
  note('server', 'listening');
  server.getConnections(() => note('server', 'getConnections callback'));
  const { port } = server.address();
  const client = als.run('at connect', () => net.connect({ port, host: 'name', lookup, allowHalfOpen: true }, () => {
    note('client', 'connect callback');
    als.run('at its write', () => client.write('hello', () => note('client', 'write callback')));
    als.run('at cork', () => {
      client.cork();
      client.write('a', () => note('client', 'first corked'));
      client.write('b', () => note('client', 'second corked'));
      client.uncork();
    });
    client.once('end', () => als.run('at setTimeout', () => client.setTimeout(5, () => {
      note('client', 'timeout callback');
      als.run('at its end', () => client.end(() => note('client', 'end callback')));
    })));
  }));
  als.run('at on', () => {
    watch('client', client, 'lookup', 'connectionAttempt', 'connect', 'ready', 'end', 'timeout', 'finish', 'close');
    client.once('data', () => note('client', 'data'));
  });
  client.on('close', () => als.run('at close', () => server.close(() => {
    note('server', 'close callback');
    als.run('at another connect', failing, port);
  })));
}));

function failing(port) {
  const refused = net.connect(port, '127.0.0.1');
  watch('refused', refused, 'connectionAttemptFailed', 'error', 'close');
  const destroyed = new net.Socket();
  watch('destroyed', destroyed, 'error', 'close');
  als.run('at destroy', () => destroyed.destroy(new Error('on purpose')));
}

process.on('exit', () => {
  for (const lines of Object.values(seen)) lines.sort();
  console.log(seen.server, seen.accepted, seen.client, seen.refused, seen.destroyed);
});
