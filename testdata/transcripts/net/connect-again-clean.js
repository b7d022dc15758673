// connect on a socket without a connection forgets what was written to it, ended or has failed.
'use strict';

const net = require('net');

const befores = {
  nothing: () => {},
  end: (socket) => socket.end(),
  'end with data': (socket) => socket.end('early', (err) => console.log('  end called back', err && err.code)),
  write: (socket) => socket.write('early', (err) => console.log('  write called back', err && err.code)),
  push: (socket) => socket.push('pushed'),
};
const state = (socket) => [socket.readyState, socket.writable, socket.writableEnded, socket.writableFinished, socket.destroyed,
  socket.errored && socket.errored.code, socket.writableLength].join();
const server = net.createServer((peer) => {
  peer.setEncoding('utf8').on('data', (text) => console.log('  peer got', text));
  peer.on('end', () => peer.end()).on('error', () => {});
}).listen(0, '127.0.0.1', () => {
  const stories = Object.keys(befores);
  (function next() {
    if (stories.length === 0) return server.close();
    const before = stories.shift();
    console.log(before);
    const socket = new net.Socket();
    for (const event of ['prefinish', 'finish', 'end', 'error']) socket.on(event, (err) => console.log('  ' + event, err && err.code, state(socket)));
    socket.on('data', (data) => console.log('  data', String(data)));
    socket.on('close', (failed) => {
      console.log('  close', failed);
      setImmediate(next);
    });
    befores[before](socket);
    console.log('  before', state(socket));
    socket.connect(server.address().port, '127.0.0.1', () => {
      console.log('  connected', state(socket));
      socket.end('late');
    });
    console.log('  after', state(socket));
  })();
});
