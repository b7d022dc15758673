// A signal among the options of a socket: it takes the error of an abort for itself, and what was aborted
// before the socket was made leaves that usable.
'use strict';

const net = require('net');

process.on('uncaughtException', (err) => console.log('uncaught', err.name, err.code, err.message));
const listeners = (socket) => socket.eventNames().map((name) => `${String(name)} ${socket.listenerCount(name)}`).join(', ');
async function attempt(name, run) {
  const log = [];
  const controller = new AbortController();
  const socket = run(controller, (...parts) => log.push(parts.join(' ')));
  await new Promise((resolve) => setImmediate(setImmediate, setImmediate, resolve));
  socket.destroy();
  console.log(`${name}:`, log.join('; '));
}
function watch(socket, note) {
  socket.on('error', (err) => note('error', err.name, err.code, err.message, String(err.cause), socket.destroyed));
  return socket.on('close', (failed) => note('close', failed, socket.destroyed));
}
(async () => {
  await attempt('listeners', ({ signal }, note) => {
    const socket = new net.Socket({ signal });
    note(listeners(socket));
    note(listeners(new net.Socket()));
    return socket;
  });
  await attempt('nobody listens', (controller, note) => {
    const socket = new net.Socket({ signal: controller.signal });
    controller.abort();
    note(socket.destroyed);
    return socket;
  });
  await attempt('somebody listens', (controller, note) => {
    const socket = watch(new net.Socket({ signal: controller.signal }), note);
    controller.abort('the reason');
    note(socket.destroyed, socket.errored.name);
    return socket;
  });
  await attempt('aborted before', (controller, note) => {
    controller.abort();
    const socket = watch(new net.Socket({ signal: controller.signal }), note);
    note(socket.destroyed, socket.errored, listeners(socket));
    return socket;
  });
  await attempt('aborted before, nobody listens', (controller, note) => {
    controller.abort();
    const socket = new net.Socket({ signal: controller.signal });
    note(socket.destroyed, socket.readable, socket.writable);
    return socket;
  });
  await attempt('while it connects', (controller, note) => {
    const socket = watch(net.connect({ port: 1, host: '127.0.0.1', signal: controller.signal }), note);
    controller.abort();
    return socket;
  });
})();
