// The option signal of listen.
'use strict';

const net = require('net');

for (const signal of ['text', {}, 5, null, () => {}]) {
  try {
    net.createServer().listen({ port: 0, signal }).close();
    console.log('accepted', signal);
  } catch (err) {
    console.log(err.name, err.code, err.message);
  }
}
const watch = (name, server) => {
  for (const event of ['listening', 'close', 'error']) server.on(event, (...args) => console.log(name, event, args));
  return server;
};
const controller = new AbortController();
const server = watch('aborted at once', net.createServer());
server.listen({ port: 0, signal: controller.signal }, () => console.log('never'));
controller.abort();
console.log(server.listening);
server.on('close', () => {
  watch('aborted before', net.createServer()).listen({ port: 0, signal: AbortSignal.abort() }, () => console.log('never')).on('close', () => {
    const later = new AbortController();
    watch('aborted later', net.createServer()).listen({ port: 0, host: 'localhost', signal: later.signal }, () => later.abort()).on('close', () => {
      const unused = new AbortController();
      const closed = watch('closed by hand', net.createServer());
      closed.listen({ port: 0, signal: unused.signal }, () => closed.close(() => unused.abort()));
    });
  });
});
