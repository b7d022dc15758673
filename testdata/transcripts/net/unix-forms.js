// Servers and clients on unix sockets, in every form; the file is gone when the server is closed.
'use strict';

const fs = require('fs');
const net = require('net');
const path = require('path');

const file = path.join(process.env.TMPDIR, 'form.sock');
async function run() {
  for (const args of [[file], [{ path: file }]]) {
    for (const withCallback of [true, false]) {
      const server = net.createServer((socket) => {
        console.log(socket.remoteAddress, socket.remotePort, socket.remoteFamily, socket.localAddress, socket.address());
        socket.end('text');
      });
      await new Promise((resolve) => withCallback ? server.listen(...args, resolve) : server.listen(...args).on('listening', resolve));
      console.log(server.address() === file, server.address().port, server._pipeName === file, fs.statSync(file).isSocket());
      for (const connect of [(...more) => net.connect(file, ...more), (...more) => net.createConnection({ path: file }, ...more), (...more) => new net.Socket().connect(file, undefined, ...more)]) {
        await new Promise((resolve) => {
          const client = connect(() => console.log('connect', client.remoteAddress, client.localAddress, client.address()));
          client.on('lookup', () => console.log('never'));
          client.on('connectionAttempt', () => console.log('never'));
          client.on('data', (data) => console.log(String(data), client.bytesRead)).on('close', resolve);
          console.log(client.connecting, client.readyState);
        });
      }
      await new Promise((resolve) => server.close(resolve));
      console.log(fs.existsSync(file), server.address() === file);
    }
  }
}
run();
