// The option onread: what the callback may do, with each kind of memory, and how the
// stream's own methods act then.
'use strict';

const net = require('net');

function run(name, make, send) {
  return new Promise((resolve) => {
    const log = [];
    const server = net.createServer((socket) => {
      socket.on('error', () => {});
      send(socket);
    }).listen(0, '127.0.0.1', () => {
      const client = net.connect({ port: server.address().port, host: '127.0.0.1', onread: make(log, () => client) });
      for (const event of ['data', 'readable', 'end', 'pause', 'resume', 'close', 'connect']) {
        if (event !== 'readable' && event !== 'data') client.on(event, () => log.push(event));
      }
      client.on('error', (err) => log.push(`error ${err.message}`));
      client.on('close', () => server.close(() => {
        console.log(name, log.join(', '), client.bytesRead);
        resolve();
      }));
    });
  });
}

async function main() {
  const buffer = Buffer.alloc(4);
  const end = (text) => (socket) => socket.end(text);
  await run('same buffer', (log) => ({ buffer, callback(n, b) { log.push(n, b === buffer, b.toString('latin1', 0, n)); } }), end('abcdefghij'));
  await run('Uint8Array', (log) => ({ buffer: new Uint8Array(3), callback(n, b) { log.push(n, b.constructor.name, String.fromCharCode(...b.subarray(0, n))); } }), end('abcdefg'));
  await run('returns false and resumes', (log, client) => ({
    buffer,
    callback(n) {
      log.push(n);
      setImmediate(() => client().resume());
      return false;
    },
  }), end('abcdefghij'));
  await run('pauses and resumes', (log, client) => ({
    buffer,
    callback(n) {
      log.push(n, client().pause() === client(), client().isPaused());
      setImmediate(() => client().resume());
    },
  }), end('abcdefghij'));
  await run('destroys', (log, client) => ({ buffer, callback(n) { log.push(n); client().destroy(); } }), end('abcdefghij'));
  await run('destroys with an error', (log, client) => ({ buffer, callback(n) { log.push(n); client().destroy(new Error('mine')); } }), end('abcdefghij'));
  await run('ends', (log, client) => ({ buffer, callback(n) { log.push(n); client().end(); } }), end('abcdefghij'));
  let calls = 0;
  await run('generator', (log) => ({
    buffer() {
      log.push(`make ${++calls} ${arguments.length}`);
      return Buffer.alloc(calls);
    },
    callback(n, b) { log.push(n, b.length); },
  }), end('abcdefghij'));
  await run('this', (log, client) => ({ buffer, callback: function (...args) { log.push(this === client(), args.length); } }), end('abcd'));
  await run('read', (log, client) => ({ buffer, callback(n) { log.push(n, client().read(), client().readableLength, client().readableFlowing); } }), end('abcd'));
  await run('nothing sent', (log) => ({ buffer, callback(n) { log.push(n); } }), end());
  for (const onread of [{}, { buffer }, { callback() {} }, { buffer: 'text', callback() {} }, { buffer: new Uint16Array(4), callback() {} }, null, 5]) {
    await run('not complete', (log, client) => { setImmediate(() => client().resume()); return onread; }, end('abcd'));
  }
}
main();
