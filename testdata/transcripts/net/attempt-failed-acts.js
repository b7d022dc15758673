// What may be done to a socket in 'connectionAttemptFailed', before it is destroyed.
'use strict';

const net = require('net');

const acts = {
  end: (s, done) => s.end(done), write: (s, done) => s.write('x', done), 'write much': (s, done) => s.write(Buffer.alloc(1e6), done),
  read: (s) => s.read(), pause: (s) => s.pause(), resume: (s) => s.resume(), reset: (s) => s.resetAndDestroy(),
  destroySoon: (s) => s.destroySoon(), destroy: (s) => s.destroy(), address: (s) => s.address().address,
  corked: (s, done) => { s.cork(); s.write('a', done); s.write('b', done); s.uncork(); },
};
const names = Object.keys(acts);
(function next() {
  const name = names.shift();
  if (!name) return;
  const socket = new net.Socket();
  const state = () => [socket.readyState, socket.connecting, socket.pending, socket.writableFinished, socket.bytesWritten].join();
  for (const event of ['prefinish', 'finish', 'end', 'error', 'connect', 'resume', 'pause', 'drain']) {
    socket.on(event, (err) => console.log(name, event, err && err.message, state()));
  }
  socket.on('connectionAttemptFailed', (address, port, family, err) => {
    const returned = acts[name](socket, (err) => console.log(name, 'called back', err && err.message, state()));
    console.log(name, returned === socket ? 'socket' : returned, address, port, family, err.code, state());
  });
  socket.on('close', (failed) => {
    console.log(name, 'close', failed);
    setImmediate(next);
  });
  socket.connect(1, '127.0.0.1');
})();
