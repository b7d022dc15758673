// onread: one buffer, a generator of buffers, pause, and what counts as no option.
'use strict';

const net = require('net');

const text = 'hello world';
const server = net.createServer((socket) => socket.end(text)).listen(0, '127.0.0.1', async () => {
  const { port } = server.address();
  const attempt = (name, onread, during) => new Promise((resolve) => {
    const client = net.connect({ port, host: '127.0.0.1', onread });
    client.on('data', () => console.log(name, 'never'));
    client.on('end', () => console.log(name, 'end', client.bytesRead));
    client.on('close', () => resolve(console.log(name, 'close')));
    during?.(client);
  });
  for (const buffer of [Buffer.alloc(8), new Uint8Array(8), Buffer.alloc(100).subarray(3, 7)]) {
    const calls = [];
    await attempt(buffer.constructor.name, { buffer, callback(n, b) { calls.push([n, b === buffer, this instanceof net.Socket]); } });
    console.log(calls.reduce((sum, [n]) => sum + n, 0), calls.every(([n, same, socket]) => n <= buffer.length && same && socket), calls[0][0]);
  }
  let generated = 0, received = '', last;
  await attempt('generator', {
    buffer(...args) { generated++; if (args.length) throw new Error('arguments'); return last = Buffer.alloc(2); },
    callback(n, b) { received += b.toString('latin1', 0, n); if (b !== last) throw new Error('not the last'); },
  });
  console.log(generated, received);
  for (const how of ['pause', 'false']) {
    let calls = 0, paused = false;
    await attempt(how, {
      buffer: Buffer.alloc(4),
      callback(n) {
        if (paused) throw new Error('called while paused');
        calls++;
        paused = true;
        if (how === 'pause') this.pause();
        setImmediate(() => {
          paused = false;
          this.resume();
        });
        return how !== 'false';
      },
    });
    console.log(how, calls);
  }
  for (const onread of [{}, { buffer: Buffer.alloc(1) }, { callback() {} }, { buffer: 5, callback() {} }, { buffer: [], callback() {} }, null]) {
    const client = net.connect({ port, host: '127.0.0.1', onread });
    let data = '';
    await new Promise((resolve) => client.on('data', (chunk) => data += chunk).on('close', resolve));
    console.log(data);
  }
  server.close();
});
