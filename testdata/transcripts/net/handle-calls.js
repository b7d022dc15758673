// What a socket asks of its handle, and when.
'use strict';

const net = require('net');

const names = ['setNoDelay', 'setKeepAlive', 'close', 'readStart', 'readStop', 'ref', 'unref', 'shutdown', 'getsockname', 'getpeername', 'reset'];
const calls = [];
function watch(handle, tag) {
  for (const name of names) {
    const method = handle[name];
    handle[name] = function(...args) {
      calls.push(`${tag} ${name} ${args.map((arg) => typeof arg === 'object' || typeof arg === 'function' ? typeof arg : arg)}`.trim());
      return method.apply(this, args);
    };
  }
}
const server = net.createServer((socket) => socket.on('error', () => {}).resume()).listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  const client = net.connect(port, '127.0.0.1');
  watch(client._handle, 'client');
  client.setNoDelay();
  client.setKeepAlive(true, 5000);
  client.setNoDelay();
  client.unref();
  client.ref();
  client.on('connect', () => {
    calls.push('connect');
    client.setKeepAlive(true, 5000);
    client.setNoDelay(true);
    client.setNoDelay(false);
    void client.localAddress, client.localPort, client.remoteAddress, client.address();
    client.pause();
    client.resume();
    client.unref();
    client.ref();
    client.end('bye');
  });
  client.on('close', () => {
    calls.push('close');
    const late = new net.Socket();
    late.setNoDelay();
    late.setKeepAlive(true, 3000);
    calls.push(String(late._handle));
    late.connect(port, '127.0.0.1');
    watch(late._handle, 'late');
    late.on('connect', () => {
      calls.push('connect');
      late.resetAndDestroy();
    });
    late.on('close', () => server.close());
  });
});
process.on('exit', () => console.log(calls));
