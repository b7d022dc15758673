// What servers count and note of calls of listen and close, those that fail among them.
'use strict';

const net = require('net');

const server = net.createServer();
const show = (what) => console.log(what, server._listeningId, server.listening, server._connectionKey, server._pipeName);
const listen = (what, ...args) => {
  try {
    server.listen(...args);
  } catch (err) {
    console.log(err.code);
  }
  show(what);
};
const settled = () => new Promise((resolve) => {
  server.once('listening', resolve);
  server.once('error', (err) => {
    console.log(err.code);
    resolve();
  });
});
const close = (what) => {
  server.close();
  show(what);
};

async function main() {
  server.on('error', () => {});
  show('new');
  close('closed before');
  listen('port', 0);
  listen('twice', 0);
  close('closed');
  listen('host', 0, '127.0.0.1');
  listen('other host', 0, '::1');
  await settled();
  show('listens');
  close('closed');
  for (const bad of [-1, true, {}, { port: 0, signal: 'x' }, { path: -1 }, { port: 'x' }]) listen('bad', bad);
  listen('no directory', '/nonexistent/x');
  await settled();
  listen('no descriptor', { fd: 9999 });
  await settled();
  const other = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.on('listening', resolve));
  listen('handle', other._handle);
  await settled();
  close('closed');
}

main();
