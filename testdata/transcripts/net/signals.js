// The option signal of sockets and of listen, aborted at each stage.
'use strict';

const net = require('net');

const watch = (name, emitter, log) => {
  for (const event of ['connect', 'listening', 'close', 'end', 'data']) emitter.on(event, (arg) => log.push(`${event}${arg === true ? ' true' : ''}`));
  emitter.on('error', (err) => log.push(`error ${err.name} ${err.code} ${err.message} ${err.cause} ${err === emitter.reason}`));
};

function client(name, when, reason) {
  return new Promise((resolve) => {
    const log = [];
    const controller = new AbortController();
    const abort = () => controller.abort(reason);
    const server = net.createServer((socket) => {
      socket.on('error', () => {});
      socket.resume();
    }).listen(0, '127.0.0.1', () => {
      if (when === 'before') abort();
      const socket = net.connect({ port: server.address().port, host: '127.0.0.1', signal: controller.signal });
      socket.reason = reason;
      watch(name, socket, log);
      if (when === 'at once') abort();
      if (when === 'tick') process.nextTick(abort);
      if (when === 'connect') socket.on('connect', abort);
      if (when === 'ended') socket.end(abort);
      if (when === 'closed') socket.on('connect', () => socket.destroy()).on('close', abort);
      socket.on('close', () => server.close(() => {
        console.log(name, when, log.join(', '), socket.destroyed, socket.errored && socket.errored.name);
        resolve();
      }));
    });
  });
}

function server(when) {
  return new Promise((resolve) => {
    const log = [];
    const controller = new AbortController();
    if (when === 'before') controller.abort();
    const s = net.createServer();
    watch('server', s, log);
    s.listen({ port: 0, host: '127.0.0.1', signal: controller.signal }, () => log.push('callback'));
    if (when === 'at once') controller.abort();
    if (when === 'tick') process.nextTick(() => controller.abort());
    if (when === 'listening') s.on('listening', () => controller.abort());
    if (when === 'closed') s.on('listening', () => s.close()).on('close', () => controller.abort());
    s.on('close', () => setImmediate(() => {
      console.log('server', when, log.join(', '), s.listening, s.address());
      resolve();
    }));
  });
}

async function main() {
  for (const when of ['before', 'at once', 'tick', 'connect', 'ended', 'closed']) {
    await client('client', when);
    await client('with reason', when, new Error('because'));
  }
  for (const when of ['before', 'at once', 'tick', 'listening', 'closed']) await server(when);
}
main();
